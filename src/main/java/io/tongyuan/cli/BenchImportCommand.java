package io.tongyuan.cli;

import io.tongyuan.bench.BenchRun;
import io.tongyuan.bench.ImportBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "import", mixinStandardHelpOptions = true,
        description = "The write line on 工商登记信息 beside the raw speed of the graph: the same records by UNWIND, with no logic.")
final class BenchImportCommand implements Callable<Integer> {
    private static final String ROW = "%-5s %9s %8s %10s %14s %8s %8s %9s %9s %9s";

    @Spec
    private CommandSpec spec;
    @Option(names = "--records", paramLabel = "N", split = ",", defaultValue = "100000",
            description = "how many, several separated by commas (${DEFAULT-VALUE})")
    private List<Integer> records;
    @Option(names = "--addresses", paramLabel = "FILE",
            description = "CSV with a column 注册地址 or 住所 of real addresses; without it they are made in four forms")
    private Path addresses;
    @Option(names = "--work", paramLabel = "DIR", description = "where the graphs are made and deleted again (default: a temporary folder)")
    private Path work;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Override
    public Integer call() throws Exception {
        Path folder = work == null ? Files.createTempDirectory("tongyuan-bench") : Files.createDirectories(work);
        ImportBench bench = new ImportBench(folder, Optional.ofNullable(addresses));
        Printed out = Printed.of(spec);
        out.line(ROW.formatted("", "records", "s", "records/s", "later half /s", "nodes", "relat.", "heap MiB", "RSS MiB", "Neo4j MiB"));
        List<ImportBench.Side> all = new ArrayList<>();
        for (int n : records) {
            List<ImportBench.Side> sides = bench.run(n, seed);
            all.addAll(sides);
            sides.forEach(s -> out.line(row(s)));
            out.line(String.format(Locale.ROOT, "      ratio %.2f, later half %.2f", sides.getLast().recordsPerS() / sides.getFirst().recordsPerS(),
                    sides.getLast().lateRecordsPerS() / sides.getFirst().lateRecordsPerS()));
        }
        out.line("archived as " + BenchRun.archive("import", "bench import --records " + records.stream().map(String::valueOf)
                .collect(Collectors.joining(",")) + (addresses == null ? "" : " --addresses " + addresses.getFileName()) + " --seed " + seed, all));
        return Exit.DONE;
    }

    private static String row(ImportBench.Side s) {
        return ROW.formatted(s.who(), s.records(), tenth(s.seconds()), Math.round(s.recordsPerS()), Math.round(s.lateRecordsPerS()),
                tenth(s.nodesPerRecord()), tenth(s.relationshipsPerRecord()), s.heapMiB(), s.residentMiB(), s.graphResidentMiB());
    }

    private static String tenth(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
