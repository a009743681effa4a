package io.tongyuan.cli;

import io.tongyuan.address.matching.MatchWeights;
import io.tongyuan.bench.BenchRun;
import io.tongyuan.bench.matching.MatchBench;
import io.tongyuan.bench.matching.MatchReport;
import io.tongyuan.generate.noise.Base;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "address", mixinStandardHelpOptions = true,
        description = "Matching of written addresses: accuracy, calibration, speed and memory on a generated base with its noise, or on data of your own; "
                + "beside it a plain index of Lucene.")
final class BenchAddressCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private GazetteerOption gazetteer;
    @Option(names = "--size", paramLabel = "N", defaultValue = "1000000", description = "addresses of the generated base (${DEFAULT-VALUE})")
    private long size;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "2026", description = "(${DEFAULT-VALUE})")
    private long seed;
    @Option(names = "--queries", paramLabel = "Q", defaultValue = "100000",
            description = "how many are drawn (${DEFAULT-VALUE}); with --base a CSV of address and true id")
    private String queries;
    @Option(names = "--tune", description = "on the counties kept for tuning; else on those kept for scoring")
    private boolean tune;
    @Option(names = "--base", paramLabel = "FILE", description = "CSV of id and address: a base of your own")
    private Path base;
    @Option(names = "--look-ups", paramLabel = "N", defaultValue = "0", description = "then so many one after another, in ten windows, with the heap after each")
    private int lookUps;
    @Option(names = "--no-peer", description = "without the plain index")
    private boolean noPeer;
    @Option(names = "--work", paramLabel = "DIR", description = "keeps index and queries there, and measures on what an earlier run left (default: a temporary folder, deleted)")
    private Path work;
    @Option(names = "--build-only", description = "with --work: builds, and measures in a run to come")
    private boolean buildOnly;

    @Override
    public Integer call() throws Exception {
        Path folder = work == null ? Files.createTempDirectory("tongyuan-bench") : Files.createDirectories(work);
        Printed out = Printed.of(spec);
        List<Object> results = new ArrayList<>();
        try (MatchBench bench = new MatchBench(gazetteer.gazetteer(), folder, out::line)) {
            Base.Split split = tune ? Base.Split.TUNE : Base.Split.SCORED;
            if (base != null) {
                tell(out, results, bench.read(base, Path.of(queries)));
            } else if (!bench.reopen()) {
                tell(out, results, bench.generate(size, seed, split, Integer.parseInt(queries)));
            }
            if (!buildOnly) {
                measure(bench, split, out, results);
            }
        } finally {
            if (work == null) {
                delete(folder);
            }
        }
        out.line("archived as " + BenchRun.archive("address", command(), results));
        return Exit.DONE;
    }

    private void measure(MatchBench bench, Base.Split split, Printed out, List<Object> results) throws java.io.IOException {
        bench.use(MatchWeights.bundled());
        tell(out, results, bench.quality());
        tell(out, results, bench.rate());
        if (base == null) {
            tell(out, results, bench.completion());
        }
        if (lookUps > 0) {
            bench.endurance(lookUps).forEach(w -> tell(out, results, w));
        }
        if (!noPeer && base == null) {
            bench.peer(size, seed, split).forEach(r -> tell(out, results, r));
        }
    }

    private static void tell(Printed out, List<Object> results, Object result) {
        results.add(result);
        MatchReport.lines(result).forEach(out::line);
    }

    private String command() {
        return "bench address" + (base == null ? " --size " + size + " --seed " + seed + " --queries " + queries + (tune ? " --tune" : "")
                : " --base " + base.getFileName() + " --queries " + Path.of(queries).getFileName())
                + (lookUps > 0 ? " --look-ups " + lookUps : "") + (noPeer ? " --no-peer" : "")
                + (work == null ? "" : " --work DIR") + (buildOnly ? " --build-only" : "");
    }

    static void delete(Path folder) throws java.io.IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
