package io.tongyuan.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.gazetteer.Gazetteer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition made from the bundled one by hand: what the comparison makes of the differences. */
class EditionDiffTest {
    @Test
    void whatChangedIsToldAndGuessesAreMarked(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Gazetteer.bundledFolder())) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path divisions = folder.resolve("divisions.txt.gz");
        String text;
        try (var in = new GZIPInputStream(Files.newInputStream(divisions))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        // 丝绸路街道 by another name; 大街街道 by another code; 周村区 made another county, with what lies in it.
        String changed = text.replace("T001\t丝绸路街道\n", "T001\t东门街道\n").replace("T002\t大街街道\n", "T099\t大街街道\n");
        int county = changed.indexOf("D06\t周村区\n");
        int next = changed.indexOf("\nT003\t青年路街道", county);
        String second = changed.substring(changed.indexOf("T099\t大街街道", county), next + 1);
        changed = changed.replace(second, "");
        int end = Stream.of("\nD", "\nC", "\nP").mapToInt(l -> position(text, l, text.indexOf("D06\t周村区\n"))).min().orElseThrow();
        String after = text.substring(end + 1, end + 40);
        changed = changed.replace("\n" + after, "\n" + second + after);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(divisions))) {
            out.write(changed.getBytes(StandardCharsets.UTF_8));
        }

        Gazetteer now = Gazetteer.load(folder);
        List<EditionDiff.Row> rows = EditionDiff.of(Gazetteer.bundled(), now, "2026-06-01");
        assertThat(rows).extracting(r -> r.change().kind() + " " + r.change().division() + " " + r.change().toDivision() + " " + r.guess()).containsExactlyInAnyOrder(
                "DIVISION_RENAMED 370306001000 370306001000 false", "DIVISION_RECODED 370306002000 370306099000 false");
        assertThat(rows.getFirst().change().to()).isEqualTo("山东省/淄博市/周村区/东门街道");
        assertThat(EditionDiff.of(now, Gazetteer.bundled(), "2026-06-01")).hasSize(2);
        assertThat(EditionDiff.of(now, now, "2026-06-01")).isEmpty();

        Path file = folder.resolve("changes.csv");
        ChangeFile.write(file, List.of(rows.getFirst(), new EditionDiff.Row(rows.getLast().change(), true)));
        ChangeList list = ChangeList.read(file, Optional.empty(), io.tongyuan.source.HeaderMapping.NONE, now, LocalDate.of(2026, 11, 22));
        assertThat(list.findings()).extracting(ChangeFinding::code).containsExactly(ChangeFault.CHANGE_UNCONFIRMED);
        assertThat(list.changes()).hasSize(1);
    }

    private static int position(String text, String what, int from) {
        int at = text.indexOf(what, from);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
