package io.tongyuan.identity.person;

import io.tongyuan.address.text.NormalText;
import io.tongyuan.identity.NameForm;
import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.index.PackedName;

/**
 * The names of persons in the two forms they are compared in: the form in which names are equal, and the plain one without
 * traditional characters, variants and dots.
 */
public final class PlainNames {
    /** Of each unit its plain form. */
    private static final char[] PLAIN = table();

    private PlainNames() {
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            NormalText normal = Character.isSurrogate((char) c) ? null : NormalText.of(String.valueOf((char) c));
            table[c] = normal == null || normal.length() != 1 ? (char) c : normal.charAt(0);
        }
        return table;
    }

    /** As {@link NameForm} has it. */
    public static String form(String written) {
        return NameForm.of(written);
    }

    public static String plain(String form) {
        StringBuilder out = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c != '·' && c != '.') {
                out.append(PLAIN[c]);
            }
        }
        return out.toString();
    }

    /** Of the plain form. */
    public static long digest(String form, Digests digests) {
        String plain = plain(form);
        return PackedName.fits(plain) ? digests.name(PackedName.of(plain)) : digests.name(plain);
    }

    /** The same of a packed name without dots. */
    public static long digest(long packed, Digests digests) {
        long plain = (long) PLAIN[(int) (packed >>> 48)] << 48 | (long) PLAIN[(int) (packed >>> 32) & 0xFFFF] << 32
                | (long) PLAIN[(int) (packed >>> 16) & 0xFFFF] << 16 | PLAIN[(int) packed & 0xFFFF];
        return digests.name(plain);
    }

    /** Packs a name of one to four common characters, straight from UTF-8; 0 for any other. */
    public static long packed(byte[] utf8, int from, int to) {
        int units = (to - from) / 3;
        if (units * 3 != to - from || units < 1 || units > 4) {
            return 0;
        }
        long packed = 0;
        int p = from;
        for (int shift = 48; p < to; shift -= 16, p += 3) {
            int c = (utf8[p] & 0x0F) << 12 | (utf8[p + 1] & 0x3F) << 6 | utf8[p + 2] & 0x3F;
            // The block of common characters: nothing in it is a blank or has another width.
            if ((utf8[p] & 0xF0) != 0xE0 || (utf8[p + 1] & 0xC0) != 0x80 || (utf8[p + 2] & 0xC0) != 0x80 || c < 0x4E00 || c > 0x9FFF) {
                return 0;
            }
            packed |= (long) c << shift;
        }
        return packed;
    }
}
