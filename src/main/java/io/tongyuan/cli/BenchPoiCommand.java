package io.tongyuan.cli;

import io.tongyuan.bench.BenchRun;
import io.tongyuan.bench.PoiBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "poi", mixinStandardHelpOptions = true, description = "Places of seven agencies put together, against the truth; with --learn, the weights.")
final class BenchPoiCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Option(names = "--county", paramLabel = "CODE", defaultValue = "320583", description = "six digits (${DEFAULT-VALUE})")
    private String county;
    @Option(names = "--places", paramLabel = "N", defaultValue = "3000", description = "that there are (${DEFAULT-VALUE}); agencies make about twice as many records of them")
    private int places;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "2")
    private long seed;
    @Option(names = "--learn", paramLabel = "FILE", description = "learns the weights from this county and seed, and writes them there")
    private Path learn;
    @Option(names = "--work", paramLabel = "DIR", description = "where the graph is made (default: a temporary folder)")
    private Path work;

    @Override
    public Integer call() throws Exception {
        PoiBench bench = new PoiBench(work == null ? Files.createTempDirectory("tongyuan-bench") : Files.createDirectories(work));
        Printed out = Printed.of(spec);
        if (learn != null) {
            Files.writeString(learn, bench.learn(county, places, seed).text());
            out.line("written: " + learn);
            return Exit.DONE;
        }
        PoiBench.Result r = bench.run(county, places, seed);
        out.line("%d records of %d places became %d; merged in %.1f s (%.0f records/s), imported in %.1f s".formatted(r.records(), r.places(), r.entities(), r.mergeS(), r.recordsPerS(), r.importS()));
        out.line("pairs: %d are one place, %d were put together, %d rightly: precision %.4f, recall %.4f".formatted(r.truePairs(), r.joinedPairs(), r.rightPairs(), r.precision(), r.recall()));
        out.line("left to a person: %d pairs of parts, %d of them one place".formatted(r.review(), r.reviewRight()));
        out.line("positions too far apart: %d, said to conflict: %d, rightly %d".formatted(r.moved(), r.conflicts(), r.conflictsRight()));
        out.line("closed places that somebody tells of or should: %d, found closed %d".formatted(r.closedTrue(), r.closed()));
        out.line("archived as " + BenchRun.archive("poi", "bench poi --county " + county + " --places " + places + " --seed " + seed, List.of(r)));
        return Exit.DONE;
    }
}
