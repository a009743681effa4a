package io.tongyuan.identity.index;

/** A name of up to four UTF-16 units in one long, the first unit highest; a longer one is none. */
public final class PackedName {
    /** No name is packed so: the first unit is no character. */
    public static final long LONG = 0xFFFFL << 48;
    private static final int MOST = 4;

    private PackedName() {
    }

    public static boolean fits(CharSequence name) {
        return name.length() <= MOST;
    }

    /** @param name of at most four units */
    public static long of(CharSequence name) {
        long packed = 0;
        for (int i = 0; i < name.length(); i++) {
            packed |= (long) name.charAt(i) << 48 - 16 * i;
        }
        return packed;
    }

    public static boolean isLong(long packed) {
        return packed >>> 48 == 0xFFFF;
    }

    public static String text(long packed) {
        StringBuilder out = new StringBuilder(MOST);
        for (int shift = 48; shift >= 0 && (packed >>> shift & 0xFFFF) != 0; shift -= 16) {
            out.append((char) (packed >>> shift));
        }
        return out.toString();
    }
}
