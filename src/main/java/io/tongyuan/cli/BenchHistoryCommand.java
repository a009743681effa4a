package io.tongyuan.cli;

import io.tongyuan.bench.BenchRun;
import io.tongyuan.bench.HistoryBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "history", mixinStandardHelpOptions = true, description = "Addresses written in earlier editions of the county codes, through all renames and mergers since: does each come to its present code?")
final class BenchHistoryCommand implements Callable<Integer> {
    private static final String ROW = "%-7s %7s %9s %8s %9s %6s %8s %6s";

    @Spec
    private CommandSpec spec;
    @Option(names = "--history", required = true, paramLabel = "FILE", description = "as `gazetteer build --history` takes it")
    private Path history;
    @Option(names = "--editions", paramLabel = "YEAR", split = ",", defaultValue = "1985,2000,2010,2023")
    private List<Integer> editions;
    @Option(names = "--addresses", paramLabel = "N", defaultValue = "200000", description = "in all (${DEFAULT-VALUE})")
    private int addresses;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Override
    public Integer call() throws Exception {
        List<HistoryBench.Result> all = new HistoryBench(history, Files.createTempDirectory("tongyuan-history")).run(editions, addresses, seed);
        Printed out = Printed.of(spec);
        out.line(ROW.formatted("", "edition", "addresses", "right", "ambiguous", "open", "coarser", "wrong"));
        all.forEach(r -> out.line(ROW.formatted(r.how(), r.edition(), r.addresses(), r.right(), r.ambiguous(), r.open(), r.coarser(), r.wrong())));
        all.forEach(r -> r.samples().forEach(s -> out.line("  " + r.how() + " " + r.edition() + " " + s)));
        out.line("archived as " + BenchRun.archive("history", "bench history --editions " + editions.stream().map(String::valueOf).collect(Collectors.joining(","))
                + " --addresses " + addresses + " --seed " + seed, all));
        return Exit.DONE;
    }
}
