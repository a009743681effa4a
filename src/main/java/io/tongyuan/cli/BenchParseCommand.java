package io.tongyuan.cli;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.bench.BenchRun;
import io.tongyuan.bench.ParseBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "parse", mixinStandardHelpOptions = true,
        description = "Addresses taken apart by one thread: how many a second of one core, what each allocates, p50 and p99.")
final class BenchParseCommand implements Callable<Integer> {
    private static final String ROW = "%-20s %10s %6s %14s %14s %12s %9s %9s %8s";

    @Spec
    private CommandSpec spec;
    @Mixin
    private GazetteerOption gazetteer;
    @Option(names = "--file", paramLabel = "FILE", required = true,
            description = "CSV with a column 注册地址 or 住所, a labelled file, or one address a line; several times for several")
    private List<Path> files;
    @Option(names = "--seconds", paramLabel = "S", defaultValue = "10", description = "of each measurement (${DEFAULT-VALUE})")
    private int seconds;
    @Option(names = "--warm-up", paramLabel = "S", defaultValue = "10", description = "before each (${DEFAULT-VALUE})")
    private int warmUp;

    @Override
    public Integer call() throws IOException {
        ParseBench bench = new ParseBench(new AddressParser(gazetteer.gazetteer()));
        Printed out = Printed.of(spec);
        out.line(ROW.formatted("", "addresses", "chars", "a core and s", "a second", "bytes each", "p50 us", "p99 us", "county"));
        List<ParseBench.Result> all = new ArrayList<>();
        for (Path file : files) {
            ParseBench.Result r = bench.run(file, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
            all.add(r);
            out.line(ROW.formatted(r.file(), r.addresses(), tenth(r.characters()), Math.round(r.perCoreS()), Math.round(r.perS()),
                    Math.round(r.allocatedBytes()), tenth(r.p50Us()), tenth(r.p99Us()), tenth(100 * r.foundShare()) + " %"));
        }
        out.line("archived as " + BenchRun.archive("parse", "bench parse --seconds " + seconds + " --warm-up " + warmUp + files.stream()
                .map(f -> " --file " + f.getFileName()).collect(Collectors.joining()), all));
        return Exit.DONE;
    }

    private static String tenth(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
