package io.tongyuan.cli;

import io.tongyuan.bench.BenchRun;
import io.tongyuan.bench.ImportBench;
import io.tongyuan.bench.ReconcileBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "reconcile", mixinStandardHelpOptions = true,
        description = "Six providers' registers of the same entities, the truth known: golden values and conflicts, then the speed beside the raw speed of the graph.")
final class BenchReconcileCommand implements Callable<Integer> {
    private static final String QUALITY = "%-16s %9s %10s %10s %9s %10s %10s %9s %8s";
    private static final String SPEED = "%-5s %9s %8s %10s %14s";

    @Spec
    private CommandSpec spec;
    @Option(names = "--records", paramLabel = "N", split = ",", defaultValue = "100000,300000,1000000",
            description = "about how many, several separated by commas (${DEFAULT-VALUE})")
    private List<Integer> records;
    @Option(names = "--work", paramLabel = "DIR", description = "where the graphs are made (default: a temporary folder)")
    private Path work;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Override
    public Integer call() throws Exception {
        Path folder = work == null ? Files.createTempDirectory("tongyuan-bench") : Files.createDirectories(work);
        Printed out = Printed.of(spec);
        List<ReconcileBench.Result> all = new ArrayList<>();
        for (int n : records) {
            ReconcileBench.Result r = new ReconcileBench(folder).run(n, seed);
            all.add(r);
            out.line(QUALITY.formatted("", "records", "attributes", "decidable", "right", "rest right", "conflicts", "precision", "recall"));
            r.quality().forEach(q -> out.line(QUALITY.formatted(q.rules(), q.records(), q.attributes(), q.decidable(), share(q.rightShare()),
                    q.restRight() + "/" + (q.attributes() - q.decidable()), q.conflicts(), share(q.precision()), share(q.recall()))));
            out.line(SPEED.formatted("", "records", "s", "records/s", "later half /s"));
            for (ImportBench.Side s : List.of(r.raw(), r.ours())) {
                out.line(SPEED.formatted(s.who(), s.records(), Math.round(s.seconds()), Math.round(s.recordsPerS()), Math.round(s.lateRecordsPerS())));
            }
            out.line(String.format(Locale.ROOT, "      ratio %.2f, later half %.2f", r.ours().recordsPerS() / r.raw().recordsPerS(),
                    r.ours().lateRecordsPerS() / r.raw().lateRecordsPerS()));
        }
        out.line("archived as " + BenchRun.archive("reconcile", "bench reconcile --records "
                + records.stream().map(String::valueOf).collect(Collectors.joining(",")) + " --seed " + seed, all));
        return Exit.DONE;
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f %%", value * 100);
    }
}
