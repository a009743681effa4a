package io.tongyuan.address.tagging.training;

import io.tongyuan.address.tagging.network.BestPath;
import io.tongyuan.address.tagging.network.Kernels;
import java.util.List;

/** Networks that judge together: by the mean of their scores. */
record Ensemble(List<Learned> members) {
    int[] predict(Text text) {
        Network one = members.getFirst().network();
        float[][] scores = new float[text.size()][one.states];
        float[][] moves = new float[one.crf.moves.value.length][one.states / 2];
        for (Learned member : members) {
            add(scores, member.network().scores(member.rows(text)));
            add(moves, member.network().crf.moves.value);
        }
        int[] path = new int[text.size()];
        new BestPath(one.states / 2, moves).find(scores, text.size(), path);
        return path;
    }

    private void add(float[][] sum, float[][] own) {
        for (int i = 0; i < sum.length; i++) {
            Kernels.addRow(sum[i], 1f / members.size(), own[i]);
        }
    }
}
