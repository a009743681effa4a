package io.tongyuan.identity.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** The file's form. Raise {@link #VERSION} with any change. All numbers have the lowest byte first. */
final class Layout {
    static final String FILE = "persons.idx";
    static final long MAGIC = 0x31504459_474e4f54L;
    static final int VERSION = 1;
    static final int HEADER_BYTES = 4096;

    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** One cache line: digests, names, rows, flags. */
    static final int BUCKET_BYTES = 64;
    static final int PER_BUCKET = 3;
    static final int NAMES_AT = 24;
    static final int ROWS_AT = 48;
    static final int FLAGS_AT = 60;
    /** Entries a bucket on average: fuller, and one look-up in two needs a second line; emptier, and the 40 bytes a person are not kept. */
    static final double FILL = 2.4;

    /** A near entry: the slot and eight bits more of the key. */
    static final int NEAR_BYTES = 5;
    static final int NEAR_A_GROUP = 8;

    private Layout() {
    }

    static long slotAt(long slot) {
        return slot / PER_BUCKET * BUCKET_BYTES;
    }

    static long digest(MemorySegment buckets, long bucket, int i) {
        return buckets.get(LONG, bucket * BUCKET_BYTES + 8L * i);
    }

    /** Which of so many, in the order of the digests: the high half of the product (Lemire 2019). */
    static long share(long digest, long of) {
        return Math.unsignedMultiplyHigh(digest, of);
    }

    static long shareOfInt(int hash, long of) {
        return (hash & 0xFFFFFFFFL) * of >>> 32;
    }
}
