package io.tongyuan.address.tagging.training;

import io.tongyuan.address.tagging.network.Kernels;
import io.tongyuan.address.tagging.network.LabelSet;
import io.tongyuan.address.tagging.network.NameLevels;
import io.tongyuan.address.tagging.network.TaggerModel;
import java.util.List;

/** From a network of one layer that has learned to the model that is used: what is read goes straight to the gates. */
final class Export {
    private Export() {
    }

    static TaggerModel of(Learned learned, LabelSet labels, NameLevels names, boolean pairs) {
        Network network = learned.network();
        if (network.layers.size() != 2) {
            throw new IllegalArgumentException("one layer is used, not " + network.layers.size() / 2);
        }
        Lstm forward = network.layers.get(0);
        Lstm backward = network.layers.get(1);
        int width = 3 * forward.size;
        float[][] table = network.table.value;
        float[][] ofInput = new float[table.length][2 * width];
        float[] half = new float[width];
        for (int row = 0; row < table.length; row++) {
            for (Lstm direction : List.of(forward, backward)) {
                java.util.Arrays.fill(half, 0);
                Kernels.addRows(half, table[row], direction.ofInput.value, direction.inputs);
                System.arraycopy(half, 0, ofInput[row], direction == forward ? 0 : width, width);
            }
        }
        return TaggerModel.of(labels, names, pairs, learned.vocabulary().keysInOrder(), ofInput,
                new float[][] {forward.bias.value[0], backward.bias.value[0]},
                new float[][][] {forward.ofState.value, backward.ofState.value},
                network.output.value, network.outputBias.value[0], network.crf.moves.value);
    }
}
