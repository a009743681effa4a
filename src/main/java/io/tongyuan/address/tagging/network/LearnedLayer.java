package io.tongyuan.address.tagging.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * One recurrent layer that has learned, both directions.
 *
 * @param ofInput of each direction, rows by what is read
 * @param bias    of each direction's gates
 * @param ofState of each direction, rows by what the state before is multiplied with
 */
public record LearnedLayer(float[][][] ofInput, float[][] bias, float[][][] ofState) {
    /** States of one direction. */
    int size() {
        return ofState[0].length;
    }

    int inputs() {
        return ofInput[0].length;
    }

    void write(DataOutputStream out) throws IOException {
        for (int direction = 0; direction < 2; direction++) {
            Matrices.write(out, ofInput[direction]);
            Matrices.write(out, ofState[direction]);
        }
        Matrices.write(out, bias);
    }

    static LearnedLayer read(DataInputStream in, int inputs, int size) throws IOException {
        float[][][] ofInput = new float[2][][];
        float[][][] ofState = new float[2][][];
        for (int direction = 0; direction < 2; direction++) {
            ofInput[direction] = Matrices.read(in, inputs, 3 * size);
            ofState[direction] = Matrices.read(in, size, 3 * size);
        }
        return new LearnedLayer(ofInput, Matrices.read(in, 2, 3 * size), ofState);
    }
}
