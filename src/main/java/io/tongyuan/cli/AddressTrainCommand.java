package io.tongyuan.cli;

import io.tongyuan.bench.matching.MatchBench;
import io.tongyuan.bench.matching.WeightFile;
import io.tongyuan.generate.noise.Base;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "train", mixinStandardHelpOptions = true,
        description = "Learns the weights of matching from generated queries on the counties kept for tuning, and writes them with their manifest.")
final class AddressTrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private GazetteerOption gazetteer;
    @Option(names = "--size", paramLabel = "N", defaultValue = "300000", description = "addresses of the base (${DEFAULT-VALUE})")
    private long size;
    @Option(names = "--queries", paramLabel = "Q", defaultValue = "60000", description = "(${DEFAULT-VALUE})")
    private int queries;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "(${DEFAULT-VALUE})")
    private long seed;
    @Option(names = "--out", paramLabel = "FILE", defaultValue = "models/match-weights.tsv", description = "(${DEFAULT-VALUE})")
    private Path out;

    @Override
    public Integer call() throws Exception {
        Path work = Files.createTempDirectory("tongyuan-train");
        Printed printed = Printed.of(spec);
        try (MatchBench bench = new MatchBench(gazetteer.gazetteer(), work, printed::line)) {
            bench.generate(size, seed, Base.Split.TUNE, queries);
            WeightFile.write(out, bench.learn(), "address train --size " + size + " --queries " + queries + " --seed " + seed);
            printed.line("written " + out);
        } finally {
            BenchAddressCommand.delete(work);
        }
        return Exit.DONE;
    }
}
