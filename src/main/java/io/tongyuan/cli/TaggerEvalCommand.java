package io.tongyuan.cli;

import io.tongyuan.address.tagging.labels.ElementScore;
import io.tongyuan.address.tagging.labels.LabelledFile;
import io.tongyuan.address.tagging.labels.LabelledText;
import io.tongyuan.address.tagging.network.FileTagger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "eval", mixinStandardHelpOptions = true,
        description = "Precision, recall and F1 of the tagger on labelled files, by element as conlleval counts.")
final class TaggerEvalCommand implements Callable<Integer> {
    @Option(names = "--labels", paramLabel = "FILE", required = true, arity = "1..*", description = "a token and its label a line, a blank line between addresses")
    private List<Path> files;
    @Mixin
    private TaggerModelOption model;
    @Option(names = "--json", description = "for programs: one JSON object a file")
    private boolean json;
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Printed out = Printed.of(spec, json);
        var used = model.model();
        for (Path path : files) {
            LabelledFile file = LabelledFile.read(path);
            FileTagger tagger = new FileTagger(used, file);
            ElementScore score = new ElementScore();
            for (LabelledText text : file.texts()) {
                score.add(text.labels(), tagger.label(text));
            }
            out.answer(Judged.of(file, score), () -> tell(out, file, score));
        }
        return Exit.DONE;
    }

    private static void tell(Printed out, LabelledFile file, ElementScore score) {
        out.line(file.name() + "：" + file.texts().size() + " 条地址");
        out.line("%-16s %8s %8s %8s %10s %8s %8s".formatted("label", "gold", "found", "right", "precision", "recall", "F1"));
        score.byType().forEach((type, c) -> out.line(row(type, c)));
        out.line(row("all", score.all()));
    }

    private static String row(String name, ElementScore.Counts c) {
        return "%-16s %8d %8d %8d %10.2f %8.2f %8.2f".formatted(name, c.gold(), c.predicted(), c.right(), c.precision(), c.recall(), c.f1());
    }

    /** Shares in per cent. */
    private record Row(int gold, int predicted, int right, double precision, double recall, double f1) {
        static Row of(ElementScore.Counts c) {
            return new Row(c.gold(), c.predicted(), c.right(), c.precision(), c.recall(), c.f1());
        }
    }

    private record Judged(String file, int texts, Row all, Map<String, Row> byLabel) {
        static Judged of(LabelledFile file, ElementScore score) {
            Map<String, Row> rows = new LinkedHashMap<>();
            score.byType().forEach((type, c) -> rows.put(type, Row.of(c)));
            return new Judged(file.name(), file.texts().size(), Row.of(score.all()), rows);
        }
    }
}
