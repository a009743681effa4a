package io.tongyuan.address.tagging.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is read of a text beside its symbols and the names of divisions.
 *
 * @param pairs   each symbol together with the next one
 * @param repeats whether the symbols here stand elsewhere in the text too: one of 杭州市 and 杭州 is redundant
 */
public record Reading(boolean pairs, boolean repeats) {
    public static final Reading ALL = new Reading(true, true);

    void write(DataOutput out) throws IOException {
        out.writeBoolean(pairs);
        out.writeBoolean(repeats);
    }

    static Reading read(DataInput in) throws IOException {
        return new Reading(in.readBoolean(), in.readBoolean());
    }
}
