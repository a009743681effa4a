package io.tongyuan.cli;

import io.tongyuan.address.tagging.labels.LabelledFile;
import io.tongyuan.address.tagging.labels.UnlabelledFile;
import io.tongyuan.address.tagging.network.NameLevels;
import io.tongyuan.bench.BenchRun;
import io.tongyuan.bench.TaggerBench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "tagger", mixinStandardHelpOptions = true,
        description = "What each thing that the tagger reads and learns from brings, and how fast it labels.")
final class BenchTaggerCommand implements Callable<Integer> {
    private static final String ROW = "%-40s %9s %8s %8s %9s %12s %12s";

    @Spec
    private CommandSpec spec;
    @Mixin
    private TaggerModelOption model;
    @Mixin
    private GazetteerOption gazetteer;
    @Option(names = "--labels", paramLabel = "FILE", arity = "0..*", description = "to learn from; none to judge the model alone")
    private List<Path> labels = List.of();
    @Option(names = "--judge", paramLabel = "FILE", required = true, description = "labelled addresses to judge by; nothing is learned from them")
    private Path judge;
    @Option(names = "--texts", paramLabel = "FILE[:COLUMN]", required = true, description = "addresses whose labelling is timed")
    private String texts;
    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of all that is drawn by chance (${DEFAULT-VALUE})")
    private long seed;

    @Override
    public Integer call() {
        Printed out = Printed.of(spec);
        TaggerBench bench = new TaggerBench(LabelledFile.read(judge), UnlabelledFile.of(texts).read());
        out.line(ROW.formatted("", "precision", "recall", "F1", "features", "texts/s", "judged/s"));
        List<TaggerBench.Result> all = new ArrayList<>();
        if (!labels.isEmpty()) {
            bench.learnt(labels.stream().map(LabelledFile::read).toList(), NameLevels.of(gazetteer.gazetteer()), seed, this::tell, r -> add(out, all, r));
        }
        bench.ofNetworks(model.model(), r -> add(out, all, r));
        out.line("archived as " + BenchRun.archive("tagger", "bench " + String.join(" ", spec.commandLine().getParseResult().originalArgs()), all));
        return Exit.DONE;
    }

    private synchronized void tell(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }

    private static void add(Printed out, List<TaggerBench.Result> all, TaggerBench.Result r) {
        all.add(r);
        out.line(ROW.formatted(r.what(), "%.2f".formatted(r.precision()), "%.2f".formatted(r.recall()), "%.2f".formatted(r.f1()), r.features(),
                r.perSecond(), r.judgedPerSecond()));
    }
}
