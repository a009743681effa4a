package io.tongyuan.address.tagging.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * A row for each feature that is known: of bytes, each row with its own scale. A feature is known by 32
 * bits of its key; that an unknown one is taken for a known one happens once in four billion over the number of slots in use.
 */
final class FeatureTable {
    private final int[] known;
    private final int[] rowOf;
    private final int shift;
    private final byte[] rows;
    private final float[] scales;
    private final int width;

    /** @param known 32 bits of the key of each row; @param rows one after another */
    FeatureTable(int[] known, byte[] rows, float[] scales, int width) {
        this.rows = rows;
        this.scales = scales;
        this.width = width;
        int bits = Math.max(4, 34 - Integer.numberOfLeadingZeros(known.length));
        this.shift = 32 - bits;
        this.known = new int[1 << bits];
        this.rowOf = new int[1 << bits];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < known.length; row++) {
            int slot = slot(known[row]);
            while (rowOf[slot] >= 0) {
                slot = slot + 1 & rowOf.length - 1;
            }
            this.known[slot] = known[row];
            rowOf[slot] = row;
        }
    }

    /** @param values by row */
    static FeatureTable of(long[] keys, float[][] values) {
        int[] known = new int[keys.length];
        for (int row = 0; row < keys.length; row++) {
            known[row] = part(keys[row]);
        }
        return inBytes(known, values.length == 0 ? 0 : values[0].length, row -> values[row]);
    }

    /** The same features with rows of another width, made of these. */
    FeatureTable mapped(int width, BiConsumer<float[], float[]> row) {
        float[] from = new float[this.width];
        float[] to = new float[width];
        return inBytes(inOrder(), width, r -> {
            for (int x = 0; x < from.length; x++) {
                from[x] = scales[r] * rows[r * from.length + x];
            }
            row.accept(from, to);
            return to;
        });
    }

    private static FeatureTable inBytes(int[] known, int width, IntFunction<float[]> values) {
        byte[] rows = new byte[known.length * width];
        float[] scales = new float[known.length];
        for (int row = 0; row < known.length; row++) {
            float[] of = values.apply(row);
            float largest = 1e-9f;
            for (float v : of) {
                largest = Math.max(largest, Math.abs(v));
            }
            scales[row] = largest / 127;
            for (int x = 0; x < width; x++) {
                rows[row * width + x] = (byte) Math.round(of[x] / scales[row]);
            }
        }
        return new FeatureTable(known, rows, scales, width);
    }

    private static int part(long key) {
        return (int) (key >>> 32);
    }

    private int slot(int part) {
        return part * 0x9E3779B9 >>> shift;
    }

    /** -1 where the feature is unknown. */
    int row(long key) {
        int part = part(key);
        for (int slot = slot(part);; slot = slot + 1 & rowOf.length - 1) {
            int row = rowOf[slot];
            if (row < 0 || known[slot] == part) {
                return row;
            }
        }
    }

    /** Adds the row: its first half to the one direction's gates, its second to the other's. */
    void add(int row, float[] forward, float[] backward) {
        add(row * width, scales[row], forward);
        add(row * width + width / 2, scales[row], backward);
    }

    void add(int row, float[] to) {
        add(row * width, scales[row], to);
    }

    private void add(int from, float scale, float[] gates) {
        byte[] from8 = rows;
        int n = gates.length;
        for (int x = 0; x < n; x++) {
            gates[x] += scale * from8[from + x];
        }
    }

    int width() {
        return width;
    }

    int size() {
        return scales.length;
    }

    private int[] inOrder() {
        int[] inOrder = new int[scales.length];
        for (int slot = 0; slot < rowOf.length; slot++) {
            if (rowOf[slot] >= 0) {
                inOrder[rowOf[slot]] = known[slot];
            }
        }
        return inOrder;
    }

    void write(DataOutput out) throws IOException {
        int[] inOrder = inOrder();
        out.writeInt(scales.length);
        for (int part : inOrder) {
            out.writeInt(part);
        }
        for (float scale : scales) {
            out.writeFloat(scale);
        }
        out.write(rows);
    }

    static FeatureTable read(DataInput in, int width) throws IOException {
        int[] known = new int[in.readInt()];
        for (int i = 0; i < known.length; i++) {
            known[i] = in.readInt();
        }
        float[] scales = new float[known.length];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = in.readFloat();
        }
        byte[] rows = new byte[known.length * width];
        in.readFully(rows);
        return new FeatureTable(known, rows, scales, width);
    }
}
