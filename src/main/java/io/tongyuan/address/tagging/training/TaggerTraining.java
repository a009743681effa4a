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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * From labelled files to a model. The first file says which labels there are. A file with other labels is translated by the
 * texts it shares with the first. Several networks learn the same by other chances and judge together; one more learns what they
 * believe, of these texts and of others without labels (Hinton, Vinyals and Dean, 2015), and is nearly as good alone. The same
 * files, plan and seed give the same model bit for bit.
 */
public final class TaggerTraining {
    /** Fewer texts with both kinds of labels teach no translation. */
    private static final int LEAST_SHARED = 200;
    /** Longer texts are no addresses alone. */
    private static final int LONGEST = 100;

    private final TrainingPlan plan;
    private final NameLevels names;
    private final Consumer<String> progress;

    /** @param progress is told in a line what is done, by several threads at once */
    public TaggerTraining(TrainingPlan plan, NameLevels names, Consumer<String> progress) {
        this.plan = plan;
        this.names = plan.names() ? names : NameLevels.none();
        this.progress = progress;
    }

    /** @param texts how many were learned from: of the files, translated, without labels */
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
        List<Learned> learned = learn("network", plan.network(), plan.networks(), all, labels);
        int unlabelledTexts = 0;
        if (plan.networks() > 1) {
            List<Text> believed = believed(all, new Ensemble(learned), unlabelled, left);
            unlabelledTexts = believed.size() - all.size();
            Shape pupil = plan.pupil().forTexts((double) believed.size() / all.size());
            learned.addFirst(learn("pupil", pupil, 1, believed, labels).getFirst());
        }
        return new Result(Export.of(learned, labels, names, plan.reading()), own.size(), translated, unlabelledTexts);
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
        return translation.translated(new Ensemble(learn("translator", plan.network(), plan.translators(), translation.both(), labels)));
    }

    /** The texts with what the networks that learned from them believe; then texts that nobody labelled. */
    private List<Text> believed(List<Text> known, Ensemble networks, Collection<String> unlabelled, Set<String> left) {
        List<Text> all = new ArrayList<>();
        known.forEach(t -> all.add(t.taught(networks.belief(t))));
        unlabelled.stream().distinct().map(Text::of)
                .filter(t -> t.size() > 0 && t.size() <= LONGEST && !left.contains(t.masked()))
                .forEach(t -> all.add(t.believed(networks.belief(t))));
        progress.accept("beliefs of " + all.size() + " texts");
        return all;
    }

    /** Several networks of one shape, on as many processors as there are. */
    private List<Learned> learn(String what, Shape shape, int count, List<Text> texts, LabelSet labels) {
        return IntStream.range(0, count).parallel().mapToObj(i -> {
            String name = what + " " + (i + 1);
            progress.accept(name + ": " + texts.size() + " texts");
            Learner learner = new Learner(shape, new Features(names, plan.reading()), labels.size(), plan.seed() + i,
                    line -> progress.accept(name + ": " + line));
            return learner.learn(texts);
        }).collect(Collectors.toCollection(ArrayList::new));
    }
}
