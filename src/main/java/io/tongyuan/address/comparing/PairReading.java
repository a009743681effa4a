package io.tongyuan.address.comparing;

import io.tongyuan.address.tagging.network.SequenceNetwork;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What networks that read both addresses together say of them, each taught by other pairs. Immutable, for any number of threads. */
record PairReading(List<SequenceNetwork> networks) {
    private static final int CLASSES = PairVerdict.values().length;

    PairReading {
        networks = List.copyOf(networks);
    }

    /** Log-odds of each verdict against the mean of all, by the networks' mean. */
    double[] of(List<long[]> units) {
        double[] out = new double[CLASSES];
        for (SequenceNetwork network : networks) {
            double[] sums = network.sums(units);
            double mean = Arrays.stream(sums).average().orElseThrow();
            for (int k = 0; k < CLASSES; k++) {
                out[k] += (sums[k] - mean) / networks.size();
            }
        }
        return out;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeShort(networks.size());
        for (SequenceNetwork network : networks) {
            network.write(out);
        }
    }

    static PairReading read(DataInputStream in) throws IOException {
        List<SequenceNetwork> networks = new ArrayList<>();
        for (int n = in.readUnsignedShort(); n > 0; n--) {
            networks.add(SequenceNetwork.read(in, CLASSES));
        }
        return new PairReading(networks);
    }
}
