package io.tongyuan.identity.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** Records of one thread, put down by their part: outside the heap, in pieces that are written one behind the other. */
final class Scatter {
    private static final int PIECE_BYTES = 16 << 10;
    private static final long SLAB_BYTES = 4L << 20;

    private final Arena arena;
    private final int recordBytes;
    private final List<List<MemorySegment>> pieces = new ArrayList<>();
    private final int[] filled;
    private MemorySegment slab;
    private long slabUsed;

    Scatter(Arena arena, int recordBytes, int parts) {
        this.arena = arena;
        this.recordBytes = recordBytes;
        this.filled = new int[parts];
        for (int i = 0; i < parts; i++) {
            pieces.add(new ArrayList<>());
            filled[i] = PIECE_BYTES;
        }
    }

    /** Where the next record of that part goes, in {@link #piece}. */
    int next(int part) {
        if (filled[part] + recordBytes > PIECE_BYTES) {
            pieces.get(part).add(newPiece());
            filled[part] = 0;
        }
        int at = filled[part];
        filled[part] += recordBytes;
        return at;
    }

    MemorySegment piece(int part) {
        return pieces.get(part).getLast();
    }

    private MemorySegment newPiece() {
        if (slab == null || slabUsed == SLAB_BYTES) {
            slab = arena.allocate(SLAB_BYTES, 64);
            slabUsed = 0;
        }
        MemorySegment piece = slab.asSlice(slabUsed, PIECE_BYTES);
        slabUsed += PIECE_BYTES;
        return piece;
    }

    int count(int part) {
        int whole = PIECE_BYTES / recordBytes;
        List<MemorySegment> all = pieces.get(part);
        return all.isEmpty() ? 0 : (all.size() - 1) * whole + filled[part] / recordBytes;
    }

    interface Taker {
        void take(MemorySegment piece, long at);
    }

    void each(int part, Taker taker) {
        List<MemorySegment> all = pieces.get(part);
        for (int p = 0; p < all.size(); p++) {
            int end = p == all.size() - 1 ? filled[part] : PIECE_BYTES / recordBytes * recordBytes;
            for (int at = 0; at < end; at += recordBytes) {
                taker.take(all.get(p), at);
            }
        }
    }
}
