package io.tongyuan.query.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of rows, against the rows themselves. */
class ToldFileTest {
    private static final int PERSONS = 1_000;
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @TempDir
    private Path folder;

    /** Each with ids of another length in the rows. */
    @ParameterizedTest
    @ValueSource(longs = {0, 100_000, 2_000_000})
    void everyRowIsFoundAgain(long expected) throws IOException {
        Random random = new Random(expected);
        List<Told> rows = rows(random);
        Path file = folder.resolve(ToldFile.NAME);
        try (ToldWriter writer = new ToldWriter(file, expected)) {
            rows.forEach(writer::put);
            writer.finish(7);
        }
        ToldFile told = ToldFile.open(file);
        assertThat(told.seq()).isEqualTo(7);
        assertThat(told.rows()).isEqualTo(rows.size());
        long first = 0;
        for (int row = 1; row <= rows.size(); row++) {
            Told one = rows.get(row - 1);
            first = one.further() ? first : row;
            assertThat(told.at(row)).isEqualTo(one);
            assertThat(told.first(row)).isEqualTo(first);
            assertThat(told.rowOf(one.id())).isEqualTo(first);
            assertThat(told.after(first)).isGreaterThan(row);
        }
        for (int i = 0; i < PERSONS; i++) {
            assertThat(told.rowOf(id(random))).isZero();
        }
        assertThat(Files.size(file)).isEqualTo(told.bytes());
    }

    private static List<Told> rows(Random random) {
        TreeSet<String> ids = new TreeSet<>();
        while (ids.size() < PERSONS) {
            ids.add(id(random));
        }
        List<Told> rows = new ArrayList<>();
        for (String id : ids) {
            String state = random.nextInt(20) == 0 ? "死亡" : "";
            String on = state.isEmpty() ? "" : "20%02d-01-31".formatted(random.nextInt(26));
            boolean disputed = random.nextInt(50) == 0;
            int names = random.nextInt(10) == 0 ? 1 + random.nextInt(30) : 1;
            for (int i = 0; i < names; i++) {
                rows.add(new Told(id, i > 0, random.nextInt() & 0xFFFFFFFFL, state, on, disputed, random.nextInt(50) == 0));
            }
        }
        return rows;
    }

    private static String id(Random random) {
        StringBuilder id = new StringBuilder("P");
        for (int i = 0; i < ToldShape.ID_CHARACTERS; i++) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return id.toString();
    }
}
