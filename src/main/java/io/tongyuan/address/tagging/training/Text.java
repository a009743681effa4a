package io.tongyuan.address.tagging.training;

import io.tongyuan.address.tagging.labels.Chunk;
import io.tongyuan.address.tagging.labels.LabelledText;
import io.tongyuan.address.tagging.network.LabelSet;
import io.tongyuan.address.tagging.network.Units;
import io.tongyuan.address.text.NormalText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An address in units.
 *
 * @param masked  the written text with its digits masked
 * @param symbols one a unit
 * @param hints   what else is known of each unit; null where nothing is
 * @param states  the label of each unit; null where none is known
 * @param taught  what networks believe of it; null where none said
 */
record Text(String masked, char[] symbols, int[] hints, int[] states, Belief taught) {
    /** Of what is learned from a text that somebody labelled, so much is what the networks believe. */
    private static final float BELIEVED = 0.5f;

    /** @param merged whether the file parts numbers into digits */
    static Text of(LabelledText text, LabelSet labels, boolean merged) {
        Units units = Units.of(text.tokens(), merged);
        int[] typeAt = new int[text.size()];
        int[] startOf = new int[text.size()];
        Arrays.fill(typeAt, labels.indexOf(""));
        IntStream.range(0, text.size()).forEach(i -> startOf[i] = i);
        for (Chunk c : Chunk.of(text.labels())) {
            Arrays.fill(typeAt, c.start(), c.end(), labels.indexOf(c.type()));
            Arrays.fill(startOf, c.start(), c.end(), c.start());
        }
        int[] states = new int[units.size()];
        for (int u = 0; u < states.length; u++) {
            int token = units.first(u);
            states[u] = startOf[token] < token ? labels.size() + typeAt[token] : typeAt[token];
        }
        return new Text(text.masked(), units.symbols(), null, states, null);
    }

    /** Without labels. */
    static Text of(String written) {
        NormalText text = NormalText.of(written);
        return new Text(new LabelledText(List.of(written), List.of("O")).masked(), Units.of(text, 0, text.length()).symbols(), null, null, null);
    }

    Text hinted(int[] hints) {
        return new Text(masked, symbols, hints, states, null);
    }

    /** With no labels, but what others believe. */
    Text believed(Belief taught) {
        return new Text(masked, symbols, null, null, taught);
    }

    /** With what others believe of it too; where others said before, with the mean of both. */
    Text taught(Belief more) {
        return new Text(masked, symbols, null, states, taught == null ? more : taught.mixed(more, BELIEVED));
    }

    /** What is to be learned of it. */
    Belief belief(int types) {
        if (states == null) {
            return taught;
        }
        Belief certain = Belief.certain(states, types);
        return taught == null ? certain : certain.mixed(taught, BELIEVED);
    }

    int size() {
        return symbols.length;
    }
}
