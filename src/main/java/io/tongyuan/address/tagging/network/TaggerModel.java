package io.tongyuan.address.tagging.network;

import io.tongyuan.model.Failed;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tagger has learned, as it is kept in a file and used: one layer that reads in both directions. Immutable, for any
 * number of threads; each reads by its own {@link Decoder}.
 *
 * @param pairs     whether symbols are read in pairs too
 * @param table     what features add to the gates of the forward and the backward direction
 * @param gateBias  of each direction
 * @param ofState   of each direction, rows by what the state before is multiplied with
 * @param output    rows by what the states of both directions are multiplied with
 * @param moves     as {@link BestPath} takes them
 */
public record TaggerModel(LabelSet labels, NameLevels names, boolean pairs, FeatureTable table, float[][] gateBias,
                          float[][][] ofState, float[][] output, float[] outputBias, float[][] moves) {
    private static final int MAGIC = 0x54595401;

    /**
     * From the weights of a network that learned.
     *
     * @param keys    of the features
     * @param ofInput what each feature adds to the gates, forward and backward one after another
     */
    public static TaggerModel of(LabelSet labels, NameLevels names, boolean pairs, long[] keys, float[][] ofInput,
                                 float[][] gateBias, float[][][] ofState, float[][] output, float[] outputBias, float[][] moves) {
        return new TaggerModel(labels, names, pairs, FeatureTable.of(keys, ofInput, 2 * gateBias[0].length), gateBias, ofState,
                output, outputBias, moves);
    }

    /** States of one direction. */
    int size() {
        return ofState[0].length;
    }

    /** How many features it knows. */
    public int features() {
        return table.size();
    }

    public void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(labels.size());
            for (int i = 0; i < labels.size(); i++) {
                out.writeUTF(labels.types().get(i));
                out.writeUTF(labels.spellings().get(i));
            }
            out.writeBoolean(pairs);
            names.write(out);
            out.writeInt(size());
            table.write(out);
            write(out, gateBias);
            write(out, ofState[0]);
            write(out, ofState[1]);
            write(out, output);
            write(out, new float[][] {outputBias});
            write(out, moves);
        }
    }

    /** @throws Failed MODEL_UNREADABLE */
    public static TaggerModel read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Failed("MODEL_UNREADABLE", "没有标注模型 " + file + "；请以 --model 给出，或运行 tongyuan tagger train 训练一个。");
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a model of this version");
            }
            return read(in);
        } catch (IOException | RuntimeException e) {
            throw new Failed("MODEL_UNREADABLE", "标注模型 " + file + " 已损坏或版本不符（" + e.getMessage() + "）。请从版本库恢复，或重新训练。", e);
        }
    }

    private static TaggerModel read(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> types = new ArrayList<>();
        List<String> spelling = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(in.readUTF());
            spelling.add(in.readUTF());
        }
        LabelSet labels = new LabelSet(List.copyOf(types), List.copyOf(spelling));
        boolean pairs = in.readBoolean();
        NameLevels names = NameLevels.read(in);
        int size = in.readInt();
        FeatureTable table = FeatureTable.read(in, 6 * size);
        float[][] gateBias = matrix(in, 2, 3 * size);
        float[][][] ofState = {matrix(in, size, 3 * size), matrix(in, size, 3 * size)};
        return new TaggerModel(labels, names, pairs, table, gateBias, ofState, matrix(in, 2 * size, 2 * count),
                matrix(in, 1, 2 * count)[0], matrix(in, count + 2, count));
    }

    private static void write(DataOutputStream out, float[][] rows) throws IOException {
        for (float[] row : rows) {
            for (float value : row) {
                out.writeFloat(value);
            }
        }
    }

    private static float[][] matrix(DataInputStream in, int rows, int columns) throws IOException {
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            for (int i = 0; i < columns; i++) {
                row[i] = in.readFloat();
            }
        }
        return matrix;
    }
}
