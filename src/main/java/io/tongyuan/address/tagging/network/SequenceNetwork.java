package io.tongyuan.address.tagging.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A network that tells the class of a whole sequence by the sum of what each unit says. For any number of threads. */
public final class SequenceNetwork {
    private final LearnedNetwork network;
    private final int classes;
    private final ThreadLocal<Rooms> rooms = ThreadLocal.withInitial(Rooms::new);

    /** @param network the first of its states are the classes */
    public SequenceNetwork(LearnedNetwork network, int classes) {
        this.network = network;
        this.classes = classes;
    }

    private final class Rooms {
        private final Scorer scorer = new Scorer(network, network.table());
        private float[][] scores = {};
    }

    /** Log-odds of each class but for what is common to all. @param units the keys of each */
    public double[] sums(List<long[]> units) {
        Rooms own = rooms.get();
        int n = units.size();
        if (own.scores.length < n) {
            own.scores = new float[2 * n][network.outputBias().length];
        }
        own.scorer.begin(n);
        for (int t = 0; t < n; t++) {
            Arrays.fill(own.scores[t], 0);
            own.scorer.read(t, units.get(t), units.get(t).length);
        }
        own.scorer.addTo(own.scores, n);
        double[] sums = new double[classes];
        for (int t = 0; t < n; t++) {
            for (int k = 0; k < classes; k++) {
                sums[k] += own.scores[t][k];
            }
        }
        return sums;
    }

    public void write(DataOutputStream out) throws IOException {
        network.write(out);
    }

    public static SequenceNetwork read(DataInputStream in, int classes) throws IOException {
        return new SequenceNetwork(LearnedNetwork.read(in, (classes + 1) / 2), classes);
    }
}
