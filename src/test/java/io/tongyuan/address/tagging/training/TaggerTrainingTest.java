package io.tongyuan.address.tagging.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tongyuan.address.tagging.labels.ElementScore;
import io.tongyuan.address.tagging.labels.LabelledFile;
import io.tongyuan.address.tagging.labels.LabelledText;
import io.tongyuan.address.tagging.network.Decoder;
import io.tongyuan.address.tagging.network.Features;
import io.tongyuan.address.tagging.network.FileTagger;
import io.tongyuan.address.tagging.network.LabelSet;
import io.tongyuan.address.tagging.network.NameLevels;
import io.tongyuan.address.tagging.network.Reading;
import io.tongyuan.address.tagging.network.TaggerModel;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning from a few invented addresses. */
class TaggerTrainingTest {
    private static final LabelledFile INVENTED = LabelledFile.read(Path.of("src/test/resources/tagging/invented.txt"));
    private static final Shape SMALL = new Shape(12, 10, 1, 1, 0.1f, 0.1f, 0.02f, 32, 12, 3);
    private static final Shape DEEP = new Shape(12, 10, 2, 1, 0.1f, 0.1f, 0.02f, 32, 12, 3);
    private static final TrainingPlan PLAN = new TrainingPlan(DEEP, 2, SMALL, 1, true, Reading.ALL, 3);

    @TempDir
    private Path folder;

    @Test
    void givesTheSameModelBitForBit() throws IOException {
        Path first = written("first.tagger", PLAN);
        assertThat(Files.mismatch(first, written("second.tagger", PLAN))).isEqualTo(-1);
        TrainingPlan other = new TrainingPlan(DEEP, 2, SMALL, 1, true, Reading.ALL, 4);
        assertThat(Files.mismatch(first, written("other.tagger", other))).isNotEqualTo(-1);
    }

    @Test
    void learnsWhatItIsTaughtAndKeepsItInTheFile() throws IOException {
        TaggerModel model = TaggerModel.read(written("model.tagger", PLAN));
        FileTagger tagger = new FileTagger(model, INVENTED);
        ElementScore score = new ElementScore();
        INVENTED.texts().forEach(t -> score.add(t.labels(), tagger.label(t)));
        assertThat(score.all().f1()).isGreaterThan(95);
        assertThat(model.labels().spelling("roadno")).isEqualTo("roadNo");
        assertThat(model.networks()).hasSize(3);
    }

    @Test
    void leavesOutWhatIsKeptForJudging() {
        TaggerTraining training = new TaggerTraining(PLAN, NameLevels.none(), line -> { });
        LabelledFile kept = new LabelledFile("kept", INVENTED.texts().subList(0, 6));
        assertThat(training.train(List.of(INVENTED), List.of(kept), List.of()).labelled()).isLessThanOrEqualTo(INVENTED.texts().size() - 6);
    }

    @Test
    void theModelFindsWhatTheNetworkFinds() throws IOException {
        LabelSet labels = LabelSet.of(INVENTED);
        List<Text> texts = INVENTED.texts().stream().map(t -> Text.of(t, labels, false)).toList();
        Learned learned = new Learner(DEEP, new Features(NameLevels.none(), Reading.ALL), labels.size(), 5, line -> { }).learn(texts);
        Decoder decoder = new Decoder(Export.of(List.of(learned), labels, NameLevels.none(), Reading.ALL));
        int units = 0;
        int same = 0;
        for (Text text : texts) {
            int[] slow = learned.predict(text);
            int[] fast = decoder.decode(text.symbols(), text.size());
            for (int u = 0; u < text.size(); u++) {
                units++;
                same += slow[u] == fast[u] ? 1 : 0;
            }
        }
        // Rows of bytes stand for those of floats.
        assertThat(same).isGreaterThanOrEqualTo(units * 99 / 100);
    }

    @Test
    void theGradientOfTheFieldIsTheSlopeOfItsLikelihood() {
        SplittableRandom random = new SplittableRandom(8);
        Crf crf = new Crf(3);
        crf.moves.random(random, 1);
        crf.weightsChanged();
        Belief gold = Belief.certain(new int[] {0, 3, 2, 1, 4}, 3).mixed(Belief.certain(new int[] {1, 4, 4, 2, 0}, 3), 0.3f);
        float[][] scores = new float[5][6];
        for (float[] row : scores) {
            for (int s = 0; s < 6; s++) {
                row[s] = (float) random.nextDouble(-2, 2);
            }
        }
        float[][] slopes = new float[5][6];
        crf.gradient(scores, 5, gold, slopes);
        float[][] of = {slopes[3].clone(), crf.moves.gradient[1].clone(), crf.moves.gradient[3].clone(), crf.moves.gradient[4].clone()};
        float[][] at = {scores[3], crf.moves.value[1], crf.moves.value[3], crf.moves.value[4]};
        for (int k = 0; k < at.length; k++) {
            for (int s = 0; s < at[k].length; s++) {
                assertThat((double) of[k][s]).isCloseTo((likelihood(crf, scores, gold, at[k], s, 0.01f) - likelihood(crf, scores, gold, at[k], s, -0.01f)) / 0.02,
                        within(0.002));
            }
        }
    }

    private static double likelihood(Crf crf, float[][] scores, Belief gold, float[] at, int s, float more) {
        float old = at[s];
        at[s] += more;
        crf.weightsChanged();
        double loss = crf.gradient(scores, scores.length, gold, new float[scores.length][scores[0].length]);
        at[s] = old;
        return loss;
    }

    @Test
    void translatesAFileWithOtherLabels() throws IOException {
        StringBuilder other = new StringBuilder();
        for (LabelledText text : INVENTED.texts()) {
            for (int i = 0; i < text.size(); i++) {
                other.append(text.tokens().get(i)).append(' ').append(text.labels().get(i).replace("-prov", "-admin").replace("-city", "-admin")).append('\n');
            }
            other.append('\n');
        }
        LabelledFile foreign = LabelledFile.read("other", new StringReader(other.toString()));
        LabelSet labels = LabelSet.of(INVENTED);
        LabelSet theirs = LabelSet.of(foreign);
        List<Text> own = INVENTED.texts().stream().map(t -> Text.of(t, labels, false)).toList();
        Translation translation = new Translation(own.subList(0, 24), foreign.texts().stream().map(t -> Text.of(t, theirs, false)).toList());
        Learned learned = new Learner(SMALL, new Features(NameLevels.none(), Reading.ALL), labels.size(), 5, line -> { }).learn(translation.both());
        List<Text> translated = translation.translated(new Ensemble(List.of(learned)));
        assertThat(translated).isNotEmpty().allSatisfy(t -> assertThat(t.belief(labels.size()).states()).hasDimensions(t.size(), 2 * labels.size()));
    }

    private Path written(String name, TrainingPlan plan) throws IOException {
        Path file = folder.resolve(name);
        new TaggerTraining(plan, NameLevels.none(), line -> { }).train(List.of(INVENTED), List.of(), List.of("周村区正阳路5号", "北郊镇站前街7号东方花园3幢"))
                .model().write(file);
        return file;
    }
}
