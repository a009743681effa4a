package io.tongyuan.bench;

import io.tongyuan.address.tagging.labels.ElementScore;
import io.tongyuan.address.tagging.labels.LabelledFile;
import io.tongyuan.address.tagging.network.Decoder;
import io.tongyuan.address.tagging.network.FileTagger;
import io.tongyuan.address.tagging.network.NameLevels;
import io.tongyuan.address.tagging.network.TaggerModel;
import io.tongyuan.address.tagging.network.Units;
import io.tongyuan.address.tagging.training.TaggerTraining;
import io.tongyuan.address.tagging.training.TrainingPlan;
import io.tongyuan.address.text.NormalText;
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

    /** @param f1 and shares in per cent; @param perSecond addresses a second on one processor, from written text to labels, the best of five rounds */
    public record Result(String what, double precision, double recall, double f1, int features, long perSecond, long judgedPerSecond) {
    }

    /** Learns from the first file with less and with more to read, then from the other files too. */
    public void learnt(List<LabelledFile> files, NameLevels names, long seed, Consumer<String> progress, Consumer<Result> results) {
        List<LabelledFile> first = files.subList(0, 1);
        List<LabelledFile> kept = List.of(judge);
        TrainingPlan whole = TrainingPlan.standard(0, seed);
        results.accept(of("characters", learn(whole.reading(false, false), first, kept, names, progress)));
        results.accept(of("characters, pairs", learn(whole.reading(false, true), first, kept, names, progress)));
        results.accept(of("characters, names of divisions", learn(whole.reading(true, false), first, kept, names, progress)));
        results.accept(of("characters, pairs, names of divisions", learn(whole, first, kept, names, progress)));
        if (files.size() > 1) {
            results.accept(of("the same, and files with other labels", learn(whole, files, kept, names, progress)));
        }
    }

    private static TaggerModel learn(TrainingPlan plan, List<LabelledFile> files, List<LabelledFile> kept, NameLevels names, Consumer<String> progress) {
        return new TaggerTraining(plan, names, progress).train(files, kept, List.of()).model();
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
        long best = Long.MAX_VALUE;
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            long start = System.nanoTime();
            for (String text : texts) {
                NormalText normal = NormalText.of(text);
                Units units = Units.of(normal, 0, normal.length());
                decoder.decode(units.symbols(), units.size());
            }
            best = round < WARM_UPS ? best : Math.min(best, System.nanoTime() - start);
        }
        return texts.size() * 1_000_000_000L / Math.max(1, best);
    }
}
