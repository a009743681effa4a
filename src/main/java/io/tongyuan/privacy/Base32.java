package io.tongyuan.privacy;

import java.util.Arrays;

/** Crockford's base 32: no I, L, O, U that could be misread. Texts of one length have the order of the numbers they write. */
public final class Base32 {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int BITS = 5;

    private Base32() {
    }

    /** The first bits of these bytes. */
    static String leading(byte[] bytes, int characters) {
        char[] out = new char[characters];
        long buffer = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < characters; i++) {
            while (bits < BITS) {
                buffer = buffer << Byte.SIZE | bytes[next++] & 0xff;
                bits += Byte.SIZE;
            }
            bits -= BITS;
            out[i] = DIGITS[(int) (buffer >> bits) & 31];
        }
        return new String(out);
    }

    /**
     * The number that a text writes, highest byte first, in as few bytes as five bits a character need.
     *
     * @throws IllegalArgumentException for a character that is no digit
     */
    public static byte[] number(String text) {
        byte[] out = new byte[(BITS * text.length() + Byte.SIZE - 1) / Byte.SIZE];
        long buffer = 0;
        int bits = 0;
        int at = out.length;
        for (int i = text.length() - 1; i >= 0; i--) {
            int digit = Arrays.binarySearch(DIGITS, text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("no digit of base 32: " + text.charAt(i));
            }
            buffer |= (long) digit << bits;
            bits += BITS;
            for (; bits >= Byte.SIZE; bits -= Byte.SIZE, buffer >>>= Byte.SIZE) {
                out[--at] = (byte) buffer;
            }
        }
        if (bits > 0) {
            out[--at] = (byte) buffer;
        }
        return out;
    }

    /** What {@link #number} has read. */
    public static String text(byte[] number, int characters) {
        char[] out = new char[characters];
        long buffer = 0;
        int bits = 0;
        int at = number.length;
        for (int i = characters - 1; i >= 0; i--) {
            if (bits < BITS && at > 0) {
                buffer |= (number[--at] & 0xffL) << bits;
                bits += Byte.SIZE;
            }
            out[i] = DIGITS[(int) buffer & 31];
            buffer >>>= BITS;
            bits -= BITS;
        }
        return new String(out);
    }
}
