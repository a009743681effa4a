package io.tongyuan.identity.index;

import static io.tongyuan.identity.index.Layout.INT;
import static io.tongyuan.identity.index.Layout.LONG;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** The rows of a register as one thread reads them, block by block, before they have their places. */
public final class Staging {
    static final int RECORD_BYTES = 32;
    static final int NO_NEAR_KEYS = 0x80;
    /** Units of a name that are kept. */
    public static final int LONGEST_NAME = 255;

    private final Digests digests;
    private final int partShift;
    private final Scatter records;
    private final AtomicIntegerArray nameCounts;
    private final Map<Integer, byte[]> longNames;
    private long nearKeys;
    private ByteArrayOutputStream longNamesOfBlock = new ByteArrayOutputStream();

    Staging(Arena arena, Digests digests, int partBits, AtomicIntegerArray nameCounts, ConcurrentHashMap<Integer, byte[]> longNames) {
        this.digests = digests;
        this.partShift = Long.SIZE - partBits;
        this.records = new Scatter(arena, RECORD_BYTES, 1 << partBits);
        this.nameCounts = nameCounts;
        this.longNames = longNames;
    }

    /**
     * @param first17 of a sound number, for its near keys; -1 for any other
     * @param name    in its form for comparison; {@code plain} without variants of characters too, packed or of any length
     * @param row     within the block, from 0
     * @param flags   of {@link Entry}
     */
    public void add(long digest, long first17, long packedName, long plainNameDigest, int block, int row, int flags) {
        int part = partShift == Long.SIZE ? 0 : (int) (digest >>> partShift);
        int at = records.next(part);
        MemorySegment piece = records.piece(part);
        piece.set(LONG, at, digest);
        piece.set(LONG, at + 8, packedName);
        piece.set(INT, at + 16, first17 < 0 ? 0 : digests.birthKey(plainNameDigest, first17));
        piece.set(INT, at + 20, first17 < 0 ? 0 : digests.placeKey(plainNameDigest, first17));
        piece.set(INT, at + 24, row);
        piece.set(INT, at + 28, block << 8 | flags | (first17 < 0 ? NO_NEAR_KEYS : 0));
        nearKeys += first17 < 0 ? 0 : 2;
        if ((flags & Entry.FURTHER) == 0) {
            nameCounts.getAndIncrement((int) plainNameDigest & nameCounts.length() - 1);
        }
    }

    /** Packs a name of more than four units: the place it gets among the long names of its block. */
    public long packLong(String name) {
        String kept = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        long at = longNamesOfBlock.size();
        for (int i = 0; i < kept.length(); i++) {
            longNamesOfBlock.write(kept.charAt(i));
            longNamesOfBlock.write(kept.charAt(i) >>> 8);
        }
        return PackedName.LONG | at << 16 | kept.length();
    }

    public void endBlock(int block) {
        if (longNamesOfBlock.size() > 0) {
            longNames.put(block, longNamesOfBlock.toByteArray());
            longNamesOfBlock = new ByteArrayOutputStream();
        }
    }

    Scatter records() {
        return records;
    }

    /** Of all its rows. */
    long nearKeys() {
        return nearKeys;
    }
}
