package io.tongyuan.address.tagging.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.address.tagging.network.SequenceNetwork;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of sequences of a few signs: class 0 where sign 1 is missing, 1 where sign 2 follows it at once, else 2. */
class SequenceLearnerTest {
    private final List<List<long[]>> sequences = new ArrayList<>();
    private final List<Integer> truth = new ArrayList<>();

    SequenceLearnerTest() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 1_200; i++) {
            int[] signs = random.ints(6, 1, 8).toArray();
            int at = IntStream.range(0, 6).filter(j -> signs[j] == 1).findFirst().orElse(-1);
            sequences.add(IntStream.of(signs).mapToObj(s -> new long[] {s * 0x9E3779B97F4A7C15L}).toList());
            truth.add(at < 0 ? 0 : at < 5 && signs[at + 1] == 2 ? 1 : 2);
        }
    }

    @Test
    void learnsWhatFollowsWhatAndKeepsItInTheFile() throws IOException {
        byte[] file = learned();
        assertThat(learned()).isEqualTo(file);
        SequenceNetwork network = SequenceNetwork.read(new DataInputStream(new ByteArrayInputStream(file)), 3);
        long right = IntStream.range(1_000, 1_200).filter(i -> most(network.sums(sequences.get(i))) == truth.get(i)).count();
        assertThat(right).isGreaterThan(180);
    }

    private byte[] learned() throws IOException {
        int[] classes = truth.subList(0, 1_000).stream().mapToInt(Integer::intValue).toArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SequenceLearner(3, 6, 1).learn(sequences.subList(0, 1_000), classes).write(new DataOutputStream(out));
        return out.toByteArray();
    }

    private static int most(double[] sums) {
        return sums[0] >= sums[1] && sums[0] >= sums[2] ? 0 : sums[1] >= sums[2] ? 1 : 2;
    }
}
