package io.tongyuan.address.tagging.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the states and elements of texts by a model, of several networks by the mean of their scores. In rooms of its own: for one
 * thread. What it gives is valid until the next call.
 */
public final class Decoder {
    private final LabelSet labels;
    private final Features features;
    private final BestPath ways;
    private final Posteriors posteriors;
    private final LikelyElements likely;
    private final List<Scorer> scorers;
    private final long[] keys = new long[Features.MOST];
    private float[][] scores = {};
    private int[] path = {};
    /** Of the text read last; and whether its posteriors were asked for: most often they are not. */
    private int size;
    private boolean weighed;

    public Decoder(TaggerModel model) {
        this.labels = model.labels();
        this.features = new Features(model.names(), model.reading());
        List<LearnedNetwork> networks = model.networks();
        float[][] moves = new float[labels.size() + 2][labels.size()];
        for (LearnedNetwork network : networks) {
            for (int from = 0; from < moves.length; from++) {
                Kernels.addRow(moves[from], 1f / networks.size(), network.moves()[from]);
            }
        }
        this.ways = new BestPath(labels.size(), moves);
        this.posteriors = new Posteriors(labels.size(), moves);
        this.likely = new LikelyElements(labels, moves);
        this.scorers = new ArrayList<>();
        for (int i = 0; i < networks.size(); i++) {
            scorers.add(new Scorer(networks.get(i), model.gates().get(i)));
        }
    }

    public LabelSet labels() {
        return labels;
    }

    /** The state of each of the first n symbols; the array may be longer. */
    public int[] decode(char[] symbols, int n) {
        if (n > 0) {
            score(symbols, n);
            ways.find(scores, n, path);
        }
        return path;
    }

    /** The elements of the first n symbols that promise the highest F1. */
    public List<LikelyElements.Found> likely(char[] symbols, int n) {
        if (n > 0) {
            score(symbols, n);
        }
        return likely.find(scores, n);
    }

    /** That an element begins at that unit of the text decoded last, 0 to 1. */
    public float begins(int unit) {
        if (!weighed) {
            posteriors.find(scores, size);
            weighed = true;
        }
        return posteriors.begins(unit);
    }

    private void score(char[] symbols, int n) {
        if (path.length < n) {
            scores = new float[2 * n][2 * labels.size()];
            path = new int[2 * n];
        }
        size = n;
        weighed = false;
        features.read(symbols, n, null);
        for (Scorer scorer : scorers) {
            scorer.begin(n);
        }
        for (int t = 0; t < n; t++) {
            Arrays.fill(scores[t], 0);
            int count = features.of(t, keys);
            for (Scorer scorer : scorers) {
                scorer.read(t, keys, count);
            }
        }
        for (Scorer scorer : scorers) {
            scorer.addTo(scores, n);
        }
        for (int t = 0; t < n && scorers.size() > 1; t++) {
            for (int s = 0; s < scores[t].length; s++) {
                scores[t][s] /= scorers.size();
            }
        }
    }
}
