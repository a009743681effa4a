package io.tongyuan.address.tagging.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Matrices in a model's file: row by row, without their sizes. */
final class Matrices {
    private Matrices() {
    }

    static void write(DataOutputStream out, float[][] rows) throws IOException {
        for (float[] row : rows) {
            for (float value : row) {
                out.writeFloat(value);
            }
        }
    }

    static float[][] read(DataInputStream in, int rows, int columns) throws IOException {
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            for (int i = 0; i < columns; i++) {
                row[i] = in.readFloat();
            }
        }
        return matrix;
    }
}
