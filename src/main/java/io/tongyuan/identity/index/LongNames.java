package io.tongyuan.identity.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Names of more than four units, sealed. */
final class LongNames {
    /** Marks the places of their stream, so that none is a slot's. */
    static final long STREAM = 1L << 63;

    private LongNames() {
    }

    static String read(MemorySegment file, Header header, Digests digests, long packed) {
        long from = packed >>> 16 & 0xFFFFFFFFL;
        int units = (int) packed & 0xFFFF;
        StringBuilder out = new StringBuilder(units);
        for (int i = 0; i < units; i++) {
            int low = at(file, header, digests, from + 2L * i);
            out.append((char) (low | at(file, header, digests, from + 2L * i + 1) << 8));
        }
        return out.toString();
    }

    private static int at(MemorySegment file, Header header, Digests digests, long i) {
        int sealed = file.get(ValueLayout.JAVA_BYTE, header.longNamesAt() + i);
        return (sealed ^ (int) (digests.seal(header.nonce(), STREAM | i / 8) >>> (i & 7) * 8)) & 0xFF;
    }
}
