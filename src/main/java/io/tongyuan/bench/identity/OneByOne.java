package io.tongyuan.bench.identity;

import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.PersonMatcher;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.thresholds.Thresholds;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Questions asked of the index one by one, by one thread, in microseconds: what an online check waits for, without what HTTP adds.
 *
 * @param asked rows of the list, its slips and strangers among them
 */
public record OneByOne(int asked, double p50Us, double p99Us, double p999Us, double longestUs) {
    private static final int MOST = 200_000;

    static OneByOne of(PersonIndex index, Path list, LocalDate today) throws IOException {
        PersonMatcher matcher = new PersonMatcher(index, PersonWeights.bundled(), Thresholds.usual().persons(), today);
        long[] nanos = new long[MOST];
        int n = 0;
        try (BufferedReader rows = Files.newBufferedReader(list)) {
            rows.readLine();
            for (String line = rows.readLine(); line != null && n < MOST; line = rows.readLine()) {
                String[] cells = line.split(",", -1);
                long begun = System.nanoTime();
                matcher.answer(cells[2], cells[1]);
                nanos[n++] = System.nanoTime() - begun;
            }
        }
        long[] sorted = Arrays.copyOf(nanos, n);
        Arrays.sort(sorted);
        return new OneByOne(n, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))] / 1e3;
    }
}
