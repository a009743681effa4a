package io.tongyuan.address.tagging.training;

import io.tongyuan.address.tagging.labels.LabelledFile;
import io.tongyuan.address.tagging.network.Features;
import io.tongyuan.address.tagging.network.LabelSet;
import io.tongyuan.address.tagging.network.NameLevels;
import io.tongyuan.address.tagging.network.TaggerModel;
import io.tongyuan.model.Failed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * From labelled files to a model. The first file says which labels there are. A file with other labels is translated by the
 * texts it shares with the first. Where texts without labels are given, teachers, larger and several, label them, and the
 * network that is used learns from those too (Hinton, Vinyals and Dean, 2015). The same files, plan and seed give the same
 * model bit for bit.
 */
public final class TaggerTraining {
    /** Fewer texts with both kinds of labels teach no translation. */
    private static final int LEAST_SHARED = 200;
    /** Longer texts are no addresses alone. */
    private static final int LONGEST = 100;

    private final TrainingPlan plan;
    private final NameLevels names;
    private final Features features;
    private final Consumer<String> progress;

    /** @param progress is told in a line what is done */
    public TaggerTraining(TrainingPlan plan, NameLevels names, Consumer<String> progress) {
        this.plan = plan;
        this.names = plan.names() ? names : NameLevels.none();
        this.features = new Features(this.names, plan.pairs());
        this.progress = progress;
    }

    /** @param texts how many were learned from: of the files, translated, labelled by teachers */
    public record Result(TaggerModel model, int labelled, int translated, int unlabelled) {
        /** By kind, for the manifest. */
        public Map<String, Integer> counts() {
            return new TreeMap<>(Map.of("labels", model.labels().size(), "features", model.features(),
                    "labelled", labelled, "translated", translated, "unlabelled", unlabelled));
        }
    }

    /**
     * @param files      labelled, the first with the labels that the model will know
     * @param without    no text of these, digits masked, is learned from
     * @param unlabelled texts as written
     * @throws Failed LABELS_EMPTY where the files hold nothing to learn from
     */
    public Result train(List<LabelledFile> files, List<LabelledFile> without, Collection<String> unlabelled) {
        LabelledFile first = files.getFirst();
        LabelSet labels = LabelSet.of(first);
        Set<String> left = new HashSet<>();
        without.forEach(f -> f.texts().forEach(t -> left.add(t.masked())));
        List<Text> own = new ArrayList<>();
        List<LabelledFile> others = new ArrayList<>();
        for (LabelledFile file : files) {
            if (labels.types().containsAll(LabelSet.of(file).types())) {
                own.addAll(texts(file, labels, left));
            } else {
                others.add(file);
            }
        }
        if (own.isEmpty()) {
            throw new Failed("LABELS_EMPTY", "标注文件中没有可供学习的地址。");
        }
        List<Text> all = new ArrayList<>(own);
        for (LabelledFile file : others) {
            all.addAll(translated(own, file, labels, left));
        }
        int translated = all.size() - own.size();
        if (!unlabelled.isEmpty()) {
            all.addAll(taught(all, labels, unlabelled, left));
        }
        Learned learned = learn("network", plan.network(), all, labels, plan.seed());
        return new Result(Export.of(learned, labels, names, plan.pairs()), own.size(), translated, all.size() - own.size() - translated);
    }

    private static List<Text> texts(LabelledFile file, LabelSet labels, Set<String> left) {
        boolean merged = file.partsNumbers();
        return file.texts().stream().filter(t -> !left.contains(t.masked())).map(t -> Text.of(t, labels, merged)).toList();
    }

    private List<Text> translated(List<Text> own, LabelledFile file, LabelSet labels, Set<String> left) {
        LabelSet foreign = LabelSet.of(file);
        Translation translation = new Translation(own, texts(file, foreign, left));
        if (translation.both().size() < LEAST_SHARED) {
            progress.accept(file.name() + ": only " + translation.both().size() + " texts have labels of both kinds, too few to translate by");
            return List.of();
        }
        return translation.translated(ensemble("translator", plan.network(), plan.translators(), translation.both(), labels));
    }

    /** Texts that nobody labelled, by teachers who learned from those that somebody did. */
    private List<Text> taught(List<Text> known, LabelSet labels, Collection<String> unlabelled, Set<String> left) {
        Ensemble teachers = ensemble("teacher", plan.teacher(), plan.teachers(), known, labels);
        List<Text> texts = unlabelled.stream().distinct().map(Text::of)
                .filter(t -> t.size() > 0 && t.size() <= LONGEST && !left.contains(t.masked())).toList();
        progress.accept("teachers label " + texts.size() + " texts");
        return texts.stream().map(t -> t.labelled(teachers.predict(t))).toList();
    }

    private Ensemble ensemble(String what, Shape shape, int members, List<Text> texts, LabelSet labels) {
        return new Ensemble(IntStream.range(0, members)
                .mapToObj(i -> learn(what + " " + (i + 1), shape, texts, labels, plan.seed() + 1 + i)).toList());
    }

    private Learned learn(String what, Shape shape, List<Text> texts, LabelSet labels, long seed) {
        progress.accept(what + ": " + texts.size() + " texts");
        return new Learner(shape, features, labels.size(), seed, line -> progress.accept("  " + line)).learn(texts);
    }
}
