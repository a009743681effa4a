package io.tongyuan.bench.identity;

import io.tongyuan.generate.list.Change;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answered list against the truth.
 *
 * @param present rows whose person is in the register
 * @param right   of these, with the true row
 * @param wrong   rows given that are another's
 * @param found   absent persons with a row
 */
record Score(long present, long right, long wrong, long found, Map<Change, Map<String, Long>> byChange) {

    /** @param answered columns qid,id,name,status,row,reason in the order of the truth */
    static Score of(Path answered, Path truth) throws IOException {
        long present = 0;
        long right = 0;
        long wrong = 0;
        long found = 0;
        Map<Change, Map<String, Long>> byChange = new EnumMap<>(Change.class);
        try (BufferedReader given = Files.newBufferedReader(answered); BufferedReader known = Files.newBufferedReader(truth)) {
            given.readLine();
            known.readLine();
            for (String line = known.readLine(); line != null; line = known.readLine()) {
                String[] t = line.split(",", -1);
                String[] a = given.readLine().split(",", -1);
                String row = a[4];
                Change change = Change.valueOf(t[1]);
                boolean same = row.equals(t[2]);
                if (change == Change.ABSENT) {
                    found += row.isEmpty() ? 0 : 1;
                } else {
                    present++;
                    right += same ? 1 : 0;
                    wrong += !same && !row.isEmpty() ? 1 : 0;
                }
                byChange.computeIfAbsent(change, c -> new TreeMap<>()).merge(a[3] + (same ? "" : row.isEmpty() ? " no row" : " wrong row"), 1L, Long::sum);
            }
            if (given.readLine() != null) {
                throw new IOException("more answers than rows");
            }
        }
        return new Score(present, right, wrong, found, byChange);
    }

    double recall() {
        return (double) right / present;
    }

    double precision() {
        return (double) right / (right + wrong + found);
    }

    /** Of a peer's answer, qid,status,matched_id: the share of persons of the register whose number was found, clean.csv having it. */
    static double recallOfPeer(Path answered, Path clean, Path truth) throws IOException {
        long present = 0;
        long right = 0;
        try (BufferedReader given = Files.newBufferedReader(answered); BufferedReader known = Files.newBufferedReader(truth);
             BufferedReader numbers = Files.newBufferedReader(clean)) {
            given.readLine();
            known.readLine();
            numbers.readLine();
            for (String line = known.readLine(); line != null; line = known.readLine()) {
                String[] a = given.readLine().split(",", -1);
                String number = numbers.readLine().split(",", -1)[1];
                if (!line.endsWith(",")) {
                    present++;
                    right += a[2].equals(number) ? 1 : 0;
                }
            }
        }
        return (double) right / present;
    }
}
