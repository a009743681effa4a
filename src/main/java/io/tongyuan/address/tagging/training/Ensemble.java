package io.tongyuan.address.tagging.training;

import io.tongyuan.address.tagging.network.BestPath;
import io.tongyuan.address.tagging.network.Kernels;
import java.util.List;

/** Networks that judge together: by the mean of their scores. */
final class Ensemble {
    private final List<Learned> members;
    private final Crf crf;
    private final int types;

    Ensemble(List<Learned> members) {
        this.members = members;
        this.types = members.getFirst().network().states / 2;
        this.crf = new Crf(types);
        members.forEach(m -> add(crf.moves.value, m.network().crf.moves.value));
        crf.weightsChanged();
    }

    /** The states most probable together. */
    int[] predict(Text text) {
        int[] path = new int[text.size()];
        new BestPath(types, crf.moves.value).find(scores(text), text.size(), path);
        return path;
    }

    Belief belief(Text text) {
        return crf.belief(scores(text), text.size());
    }

    float[][] moves() {
        return crf.moves.value;
    }

    float[][] scores(Text text) {
        float[][] scores = new float[text.size()][2 * types];
        members.forEach(m -> add(scores, m.network().scores(m.rows(text))));
        return scores;
    }

    private void add(float[][] sum, float[][] own) {
        for (int i = 0; i < sum.length; i++) {
            Kernels.addRow(sum[i], 1f / members.size(), own[i]);
        }
    }
}
