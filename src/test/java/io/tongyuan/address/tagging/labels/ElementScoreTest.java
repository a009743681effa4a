package io.tongyuan.address.tagging.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElementScoreTest {
    private static final Path SCORER = Path.of("../shared/tools/score_conll.py");

    @TempDir
    private Path folder;

    @Test
    void countsAnElementWithBothItsEndsAndItsType() {
        ElementScore score = new ElementScore();
        score.add(List.of("B-road", "I-road", "B-roadno", "B-poi"), List.of("B-road", "I-road", "B-houseno", "B-poi"));
        score.add(List.of("B-poi", "I-poi"), List.of("B-poi", "B-poi"));
        assertThat(score.all()).isEqualTo(new ElementScore.Counts(4, 5, 2));
        assertThat(score.byType()).containsOnlyKeys("road", "roadno", "houseno", "poi");
        assertThat(score.byType().get("poi")).isEqualTo(new ElementScore.Counts(2, 3, 1));
    }

    @Test
    void readsBothSchemesAndAnyCaseAlike() {
        List<Chunk> inside = Chunk.of(List.of("B-subRoad", "I-subroad", "O", "B-poi"));
        assertThat(inside).isEqualTo(Chunk.of(List.of("b-SUBROAD", "E-subroad", "O", "S-poi")));
        assertThat(inside).containsExactly(new Chunk(0, 2, "subroad"), new Chunk(3, 4, "poi"));
    }

    @Test
    void anInsideWithoutABeginningBeginsAnElement() {
        assertThat(Chunk.of(List.of("I-road", "I-road", "I-poi", "O", "E-poi")))
                .containsExactly(new Chunk(0, 2, "road"), new Chunk(2, 3, "poi"), new Chunk(4, 5, "poi"));
    }

    @Test
    void agreesWithTheScorerThatOthersUse() throws IOException, InterruptedException {
        assumeTrue(Files.exists(SCORER), "no ../shared with the scorer");
        Random random = new Random(11);
        String[] labels = {"B-road", "I-road", "E-road", "S-poi", "B-Poi", "I-poi", "M-poi", "O", "B-x", "I-x"};
        ElementScore score = new ElementScore();
        List<String> lines = new ArrayList<>();
        for (int text = 0; text < 300; text++) {
            List<String> gold = new ArrayList<>();
            List<String> predicted = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                gold.add(labels[random.nextInt(labels.length)]);
                predicted.add(random.nextInt(3) > 0 ? gold.get(i) : labels[random.nextInt(labels.length)]);
                lines.add("字 " + gold.get(i) + " " + predicted.get(i));
            }
            lines.add("");
            score.add(gold, predicted);
        }
        Process scorer = new ProcessBuilder("python3", SCORER.toString(), Files.write(folder.resolve("labels.txt"), lines).toString(), "0")
                .redirectErrorStream(true).start();
        String[] said = new String(scorer.getInputStream().readAllBytes()).strip().split(" ");
        assertThat(scorer.waitFor()).isZero();
        assertThat(said[1]).isEqualTo(Integer.toString(score.all().gold()));
        assertThat(score.all().precision()).isCloseTo(Double.parseDouble(said[3]), within(0.006));
        assertThat(score.all().recall()).isCloseTo(Double.parseDouble(said[5]), within(0.006));
        assertThat(score.all().f1()).isCloseTo(Double.parseDouble(said[7]), within(0.006));
    }
}
