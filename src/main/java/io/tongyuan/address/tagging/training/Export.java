package io.tongyuan.address.tagging.training;

import io.tongyuan.address.tagging.network.LabelSet;
import io.tongyuan.address.tagging.network.LearnedLayer;
import io.tongyuan.address.tagging.network.LearnedNetwork;
import io.tongyuan.address.tagging.network.NameLevels;
import io.tongyuan.address.tagging.network.Reading;
import io.tongyuan.address.tagging.network.TaggerModel;
import java.util.ArrayList;
import java.util.List;

/** From networks that have learned to the model that is used. */
final class Export {
    private Export() {
    }

    static TaggerModel of(List<Learned> learned, LabelSet labels, NameLevels names, Reading reading) {
        return new TaggerModel(labels, names, reading, learned.stream().map(l -> of(l.vocabulary(), l.network())).toList());
    }

    static LearnedNetwork of(Vocabulary vocabulary, Network network) {
        List<LearnedLayer> layers = new ArrayList<>();
        for (int i = 0; i < network.layers.size(); i += 2) {
            Lstm forward = network.layers.get(i);
            Lstm backward = network.layers.get(i + 1);
            layers.add(new LearnedLayer(new float[][][] {forward.ofInput.value, backward.ofInput.value},
                    new float[][] {forward.bias.value[0], backward.bias.value[0]},
                    new float[][][] {forward.ofState.value, backward.ofState.value}));
        }
        return LearnedNetwork.of(vocabulary.keysInOrder(), network.table.value, layers,
                network.output.value, network.outputBias.value[0], network.crf.moves.value);
    }
}
