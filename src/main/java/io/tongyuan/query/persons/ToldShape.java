package io.tongyuan.query.persons;

import java.util.Arrays;

/**
 * How many bytes of an id each row keeps: the leading bits, in which neighbours agree, are counted once for all rows that share them (Elias 1974). A row fewer bytes, a
 * directory 256 times as long: more than a million persons pay for the longest.
 *
 * @param restBytes of the 130 bits of an id
 */
record ToldShape(int restBytes) {
    /** Of a public id, without the letter of its kind. */
    static final int ID_CHARACTERS = 26;
    private static final int ID_BITS = 5 * ID_CHARACTERS;
    private static final int NUMBER_BYTES = 17;
    private static final int MOST_REST = 16;
    private static final int LEAST_REST = 14;
    /** The row of the file, and the place of the state with its two bits. */
    private static final int NUMBERS_BYTES = 8;

    /** @param rows about */
    static ToldShape of(long rows) {
        int rest = MOST_REST;
        while (rest > LEAST_REST && new ToldShape(rest - 1).cells() * Integer.BYTES < rows) {
            rest--;
        }
        return new ToldShape(rest);
    }

    long cells() {
        return 1L << ID_BITS - Byte.SIZE * restBytes;
    }

    int rowBytes() {
        return restBytes + NUMBERS_BYTES;
    }

    /** @param number of the id, highest byte first */
    long cell(byte[] number) {
        long cell = 0;
        for (int i = 0; i < NUMBER_BYTES - restBytes; i++) {
            cell = cell << Byte.SIZE | number[i] & 0xff;
        }
        return cell;
    }

    byte[] rest(byte[] number) {
        return Arrays.copyOfRange(number, NUMBER_BYTES - restBytes, NUMBER_BYTES);
    }

    byte[] number(long cell, byte[] rest) {
        byte[] number = new byte[NUMBER_BYTES];
        System.arraycopy(rest, 0, number, NUMBER_BYTES - restBytes, restBytes);
        long left = cell;
        for (int i = NUMBER_BYTES - restBytes - 1; i >= 0; i--, left >>>= Byte.SIZE) {
            number[i] = (byte) left;
        }
        return number;
    }
}
