package io.tongyuan.source.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of an archive, measured by {@link #read(byte[], int, int)}, which every other way of reading goes through. */
abstract class Unpacking extends FilterInputStream {
    private static final int BUFFER = 64 * 1024;

    Unpacking(InputStream in) {
        super(in);
    }

    @Override
    public abstract int read(byte[] into, int from, int length) throws IOException;

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** By reading, so that a bomb is noticed. */
    @Override
    public long skip(long bytes) throws IOException {
        byte[] into = new byte[(int) Math.min(BUFFER, Math.max(bytes, 0))];
        long left = bytes;
        while (left > 0) {
            int n = read(into, 0, (int) Math.min(into.length, left));
            if (n <= 0) {
                break;
            }
            left -= n;
        }
        return Math.max(bytes, 0) - Math.max(left, 0);
    }

    /** Whether so much came out of so few bytes that it looks like a bomb. */
    static boolean tooMuch(long out, long in) {
        return out > Limits.UNPACKED_FREE && out / Math.max(in, 1) > Limits.UNPACKED_RATIO;
    }
}
