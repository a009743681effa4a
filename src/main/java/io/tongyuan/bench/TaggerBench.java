package io.tongyuan.bench;

import io.tongyuan.address.tagging.labels.ElementScore;
import io.tongyuan.address.tagging.labels.LabelledFile;
import io.tongyuan.address.tagging.network.Decoder;
import io.tongyuan.address.tagging.network.FileTagger;
import io.tongyuan.address.tagging.network.NameLevels;
import io.tongyuan.address.tagging.network.Reading;
import io.tongyuan.address.tagging.network.TaggerModel;
import io.tongyuan.address.tagging.network.Units;
import io.tongyuan.address.tagging.training.TaggerTraining;
import io.tongyuan.address.tagging.training.TrainingPlan;
import io.tongyuan.address.text.NormalText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What each thing that a tagger reads and learns from brings, and how fast it is. */
public final class TaggerBench {
    private static final int WARM_UPS = 6;
    private static final int ROUNDS = 5;

    private final LabelledFile judge;
    private final List<String> texts;

    /** @param judge what the taggers are judged by; none of its texts is learned from; @param texts whose labelling is timed */
    public TaggerBench(LabelledFile judge, List<String> texts) {
        this.judge = judge;
        this.texts = texts;
    }

    /**
     * Shares and F1 in per cent.
     *
     * @param perSecond addresses in a second of the thread's own processor time, from written text to labels, the best of five rounds;
     *                  {@code judgedPerSecond} of those judged by
     */
    public record Result(String what, double precision, double recall, double f1, int features, long perSecond, long judgedPerSecond) {
    }

    private record Lesson(String what, TrainingPlan plan, List<LabelledFile> files) {
    }

    /** Learns from the first file with less and with more to read, then from the other files too, on as many processors as there are. */
    public void learnt(List<LabelledFile> files, NameLevels names, long seed, Consumer<String> progress, Consumer<Result> results) {
        List<LabelledFile> first = files.subList(0, 1);
        TrainingPlan whole = TrainingPlan.standard(1, seed);
        Reading none = new Reading(false, false);
        Reading pairs = new Reading(true, false);
        List<Lesson> lessons = new ArrayList<>(List.of(
                new Lesson("characters", whole.reading(false, none), first),
                new Lesson("characters, pairs", whole.reading(false, pairs), first),
                new Lesson("characters, names of divisions", whole.reading(true, none), first),
                new Lesson("characters, pairs, names of divisions", whole.reading(true, pairs), first),
                new Lesson("the same, and what is repeated", whole, first)));
        if (files.size() > 1) {
            lessons.add(new Lesson("the same, and files with other labels", whole, files));
        }
        List<TaggerModel> models = lessons.parallelStream().map(l -> learn(l, names, progress)).toList();
        for (int i = 0; i < models.size(); i++) {
            results.accept(of(lessons.get(i).what, models.get(i)));
        }
    }

    private TaggerModel learn(Lesson lesson, NameLevels names, Consumer<String> progress) {
        return new TaggerTraining(lesson.plan, names, line -> progress.accept(lesson.what + ": " + line)).train(lesson.files, List.of(judge), List.of()).model();
    }

    /** Judges and times a model with its first network alone, with the first two, and so on. */
    public void ofNetworks(TaggerModel model, Consumer<Result> results) {
        for (int n = 1; n <= model.networks().size(); n++) {
            results.accept(of("the model in use, networks: " + n, model.first(n)));
        }
    }

    /** Judges and times one model. */
    public Result of(String what, TaggerModel model) {
        ElementScore score = new ElementScore();
        FileTagger tagger = new FileTagger(model, judge);
        judge.texts().forEach(t -> score.add(t.labels(), tagger.label(t)));
        List<String> judged = judge.texts().stream().map(t -> String.join("", t.tokens())).toList();
        ElementScore.Counts all = score.all();
        return new Result(what, all.precision(), all.recall(), all.f1(), model.features(), perSecond(model, texts), perSecond(model, judged));
    }

    private static long perSecond(TaggerModel model, List<String> texts) {
        Decoder decoder = new Decoder(model);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            long start = thread.getCurrentThreadCpuTime();
            for (String text : texts) {
                NormalText normal = NormalText.of(text);
                Units units = Units.of(normal, 0, normal.length());
                decoder.likely(units.symbols(), units.size());
            }
            best = round < WARM_UPS ? best : Math.min(best, thread.getCurrentThreadCpuTime() - start);
        }
        return texts.size() * 1_000_000_000L / Math.max(1, best);
    }
}
