package io.tongyuan.identity.index;

import static io.tongyuan.identity.index.Layout.INT;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/** Near keys of one part into their groups: a directory of where each group ends, and entries of five bytes. */
final class NearTable {
    static final int RECORD_BYTES = 8;

    private final MemorySegment file;
    private final Header shape;

    NearTable(MemorySegment file, Header shape) {
        this.file = file;
        this.shape = shape;
    }

    /** @param before entries of the parts before */
    void write(List<Scatter> scatters, int part, int parts, long before) {
        int n = scatters.stream().mapToInt(s -> s.count(part)).sum();
        int groups = (int) (shape.groups() / parts);
        long first = (long) part * groups;
        long[] records = new long[n];
        int[] next = {0};
        // Group, then the byte of the key that is kept, then slot: the order that makes equal registers equal files.
        scatters.forEach(s -> s.each(part, (piece, at) -> {
            int key = piece.get(INT, at);
            long group = Layout.shareOfInt(key, shape.groups()) - first;
            records[next[0]++] = group << 40 | (key & 0xFFL) << 32 | piece.get(INT, at + 4) & 0xFFFFFFFFL;
        }));
        Arrays.sort(records);
        int at = 0;
        for (int g = 0; g < groups; g++) {
            file.set(INT, shape.directoryAt() + (first + g) * 4, (int) (before + at));
            for (; at < n && records[at] >>> 40 == g; at++) {
                long to = shape.nearAt() + (before + at) * Layout.NEAR_BYTES;
                file.set(INT, to, (int) records[at]);
                file.set(ValueLayout.JAVA_BYTE, to + 4, (byte) (records[at] >>> 32));
            }
        }
    }
}
