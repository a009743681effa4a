package io.tongyuan.source.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A window on a stream of characters that can go back to the beginning of the current record. Positions count from
 * that beginning; it grows to twice the longest row allowed and no further.
 */
final class CharWindow {
    static final int END = -1;

    private final Reader in;
    private char[] buffer = new char[64 * 1024];
    private int start;
    private int end;
    private boolean ended;
    private volatile long read;
    private volatile long leftBehind;

    CharWindow(Reader in) {
        this.in = in;
    }

    /** The character at that position after the mark, END after the last. */
    int at(int position) throws IOException {
        int i = start + position;
        while (i >= end) {
            if (ended) {
                return END;
            }
            fill();
            i = start + position;
        }
        return buffer[i];
    }

    String text(int from, int to) {
        return new String(buffer, start + from, to - from);
    }

    /** The mark moves on; what lies before it is forgotten. */
    void forward(int characters) {
        start += characters;
        leftBehind += characters;
    }

    /** Of what was read, from 0 to 1. For any thread. */
    double shareLeftBehind() {
        long past = leftBehind;
        return read == 0 ? 0 : Math.min(1, (double) past / read);
    }

    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, end, buffer.length - end);
        if (n < 0) {
            ended = true;
        } else {
            end += n;
            read += n;
        }
    }
}
