package io.tongyuan.address.tagging.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One network that has learned: layers that read in both directions. Immutable.
 *
 * @param table  rows that features are read as
 * @param layers the first reads those rows, each other what the one before gives, all of one size
 * @param output rows by what the states of both directions are multiplied with
 * @param moves  as {@link BestPath} takes them
 */
public record LearnedNetwork(FeatureTable table, List<LearnedLayer> layers, float[][] output, float[] outputBias, float[][] moves) {
    public LearnedNetwork {
        layers = List.copyOf(layers);
    }

    /** From the weights as they were learned; {@code rows} of the table by the order of the keys. */
    public static LearnedNetwork of(long[] keys, float[][] rows, List<LearnedLayer> layers, float[][] output, float[] outputBias, float[][] moves) {
        return new LearnedNetwork(FeatureTable.of(keys, rows), layers, output, outputBias, moves);
    }

    /** States of one direction of a layer. */
    int size() {
        return layers.getFirst().size();
    }

    /** What each feature adds to the gates of both directions, one after another: so reading costs no product of matrices. */
    FeatureTable toGates() {
        LearnedLayer first = layers.getFirst();
        int width = first.bias()[0].length;
        return table.mapped(2 * width, (row, gates) -> {
            for (int direction = 0; direction < 2; direction++) {
                float[] half = new float[width];
                Kernels.addRows(half, row, first.ofInput()[direction], row.length);
                System.arraycopy(half, 0, gates, direction * width, width);
            }
        });
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(size());
        out.writeInt(layers.size());
        out.writeInt(layers.getFirst().inputs());
        table.write(out);
        for (LearnedLayer layer : layers) {
            layer.write(out);
        }
        Matrices.write(out, output);
        Matrices.write(out, new float[][] {outputBias});
        Matrices.write(out, moves);
    }

    static LearnedNetwork read(DataInputStream in, int types) throws IOException {
        int size = in.readInt();
        int count = in.readInt();
        int width = in.readInt();
        FeatureTable table = FeatureTable.read(in, width);
        List<LearnedLayer> layers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            layers.add(LearnedLayer.read(in, i == 0 ? width : 2 * size, size));
        }
        return new LearnedNetwork(table, layers, Matrices.read(in, 2 * size, 2 * types), Matrices.read(in, 1, 2 * types)[0],
                Matrices.read(in, types + 2, types));
    }
}
