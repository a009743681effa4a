package io.tongyuan.source.reading;

import io.tongyuan.model.FindingCode;

/** Whole records of a CSV, some thousands; filled again and again by one thread. */
public final class CsvBlock {
    static final int ROOM = 2 * Limits.ROW;

    final byte[] bytes;
    int end;
    int shown;
    int number;
    FindingCode fault;
    CsvMark after;

    public CsvBlock() {
        this(ROOM);
    }

    /** @param room longer than any row: what is longer is passed over */
    CsvBlock(int room) {
        bytes = new byte[room];
    }

    public byte[] bytes() {
        return bytes;
    }

    /** From 0, in the order of the file. */
    public int number() {
        return number;
    }

    /** Where to go on behind it. */
    public CsvMark after() {
        return after;
    }

    /** Of a row that could not be held, so many bytes of its beginning. */
    public int shown() {
        return shown;
    }

    /** Not null where the block stands for one row that could not be held: it has no whole row. */
    public FindingCode fault() {
        return fault;
    }
}
