package io.tongyuan.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.address.matching.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The queries of benchmarks/relevance with their expected answers. One whose last column gives a reason is known to be
 * answered wrongly; the test fails when it begins to be answered rightly, so that the mark goes.
 */
class RelevanceTest {
    private static final Path QUERIES = Path.of("benchmarks", "relevance", "demo-county.tsv");
    private static final int COLUMNS = 6;

    @Test
    void everyQueryIsAnsweredAsExpected() throws IOException {
        List<String> wrong = new ArrayList<>();
        int queries = 0;
        Places places = DemoCounty.get().places();
        Autocomplete autocomplete = DemoCounty.get().autocomplete();
        for (String line : Files.readAllLines(QUERIES)) {
            String[] f = line.split("\t", -1);
            if (line.startsWith("#") || f[0].equals("kind")) {
                continue;
            }
            assertThat(f).as(line).hasSize(COLUMNS);
            queries++;
            String expected = f[2] + " " + f[3] + " " + f[4];
            String answered = f[0].equals("search") ? found(places, f[1]) : completed(autocomplete, f[1]);
            boolean known = !f[5].isEmpty();
            if (expected.equals(answered) == known) {
                wrong.add(f[1] + "\t" + expected + "\t" + answered + (known ? "\tis right now: take its mark away" : ""));
            }
        }
        assertThat(queries).isGreaterThanOrEqualTo(300);
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    private static String found(Places places, String query) {
        Resolution r = places.resolve(query, "");
        AddressSearch.Place place = AddressSearch.confirmed(r, places);
        return r.verdict() + " " + r.confirmedTo() + " " + (place == null ? "" : place.address());
    }

    private static String completed(Autocomplete autocomplete, String written) {
        return autocomplete.complete(written, "", 5).suggestions().stream().findFirst().map(i -> i.kind() + " - " + i.label()).orElse("nothing");
    }
}
