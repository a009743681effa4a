package io.tongyuan.address.tagging.training;

import io.tongyuan.address.tagging.network.Features;
import java.util.Arrays;

/** A network that has learned, with the rows of what it reads. */
record Learned(Features features, Vocabulary vocabulary, Network network) {
    /** Rows of the table, by unit. */
    int[][] rows(Text text) {
        features.read(text.symbols(), text.size(), text.hints());
        int[][] rows = new int[text.size()][];
        int[] found = new int[Features.MOST];
        long[] keys = new long[Features.MOST];
        for (int u = 0; u < rows.length; u++) {
            int n = features.of(u, keys);
            int count = 0;
            for (int i = 0; i < n; i++) {
                int row = vocabulary.row(keys[i]);
                if (row >= 0) {
                    found[count++] = row;
                }
            }
            rows[u] = Arrays.copyOf(found, count);
        }
        return rows;
    }

    int[] predict(Text text) {
        return network.predict(rows(text));
    }
}
