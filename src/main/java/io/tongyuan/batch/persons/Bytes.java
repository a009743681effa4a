package io.tongyuan.batch.persons;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes being written: UTF-8. */
final class Bytes {
    private byte[] bytes;
    private int length;

    /** @param room to begin with */
    Bytes(int room) {
        bytes = new byte[room];
    }

    void clear() {
        length = 0;
    }

    /** From there to the end, into another. */
    void copy(int from, Bytes to) {
        to.put(bytes, from, length);
    }

    int length() {
        return length;
    }

    /** What is there, good until it is cleared. */
    ByteBuffer view() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    /** Room for so many more: what follows need not ask. */
    void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    void put(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }

    void put(byte[] from) {
        put(from, 0, from.length);
    }

    void put(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    void put(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param number not negative */
    void put(long number) {
        room(20);
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }
}
