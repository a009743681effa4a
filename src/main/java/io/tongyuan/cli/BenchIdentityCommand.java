package io.tongyuan.cli;

import io.tongyuan.bench.BenchRun;
import io.tongyuan.bench.identity.EntityBench;
import io.tongyuan.bench.identity.IdentityBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "identity", mixinStandardHelpOptions = true,
        description = "A register indexed and lists compared with it, against the truth; DuckDB and a bare loop beside it on the same files.")
final class BenchIdentityCommand implements Callable<Integer> {
    private static final String ROW = "%-16s %9s %12s %14s %12s %18s %10s";

    @Spec
    private CommandSpec spec;
    @Option(names = "--register", paramLabel = "N", defaultValue = "10000000", description = "persons (${DEFAULT-VALUE})")
    private int register;
    @Option(names = "--list", paramLabel = "M", defaultValue = "1000000", description = "rows compared (${DEFAULT-VALUE})")
    private int list;
    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "of each comparison; the median counts (${DEFAULT-VALUE})")
    private int rounds;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;
    @Option(names = "--work", paramLabel = "DIR", description = "where the files are made; kept there for the next run (default: a temporary folder)")
    private Path work;
    @Option(names = "--no-peers", description = "ours alone")
    private boolean noPeers;

    @Option(names = "--entities", paramLabel = "FILE", description = "legal entities of this register instead, with noise added to names and codes")
    private Path entities;

    /** The command by itself. */
    private record Cold(double coldCommandS) {
    }

    @Override
    public Integer call() throws Exception {
        return entities == null ? persons() : entities();
    }

    private int entities() throws IOException {
        Printed out = Printed.of(spec);
        EntityBench.Result r = EntityBench.run(entities, seed);
        r.errors().forEach(out::line);
        out.line(String.format(Locale.ROOT, "%d entities, %d indexed: recall %.5f, precision %.5f (%d right of %d, %d wrong), %.0f rows/s by one thread", r.entities(),
                r.indexed(), r.recall(), r.precision(), r.right(), r.present(), r.wrong(), r.rowsPerS()));
        EntityBench.Result kept = new EntityBench.Result(r.entities(), r.indexed(), r.present(), r.right(), r.wrong(), r.recall(), r.precision(), r.rowsPerS(), r.statuses(),
                List.of());
        out.line("archived as " + BenchRun.archive("identity-entities", "bench identity --entities " + entities.getFileName() + " --seed " + seed, List.of(kept)));
        return Exit.DONE;
    }

    private int persons() throws IOException, SQLException {
        Path folder = work == null ? Files.createTempDirectory("tongyuan-bench") : Files.createDirectories(work);
        IdentityBench bench = new IdentityBench(folder, register, list, seed, rounds);
        Printed out = Printed.of(spec);
        out.line("making register and lists in " + folder);
        bench.make();
        List<Object> all = new ArrayList<>();
        IdentityBench.Ours ours = bench.ours();
        all.add(ours);
        out.line(ROW.formatted("", "load s", "bytes", "exact rows/s", "rows/s", "rows/processor s", "recall"));
        out.line(ROW.formatted("Tongyuan", tenth(ours.loadS()), ours.indexBytes(), Math.round(ours.clean().rowsPerS()), Math.round(ours.list().rowsPerS()),
                Math.round(ours.list().rowsPerProcessorS()), share(ours.recall())));
        double cold = bench.cold(Path.of(System.getProperty("tongyuan.home", ".")));
        all.add(new Cold(cold));
        List<IdentityBench.Peer> peers = new ArrayList<>();
        if (!noPeers) {
            peers.add(bench.bareLoop());
            peers.addAll(bench.duckDb());
        }
        all.addAll(peers);
        for (IdentityBench.Peer p : peers) {
            String rate = String.valueOf(Math.round(p.list().rowsPerS()));
            boolean repairs = p.who().endsWith("staged");
            out.line(ROW.formatted(p.who(), tenth(p.loadS()), p.bytes(), repairs ? "" : rate, repairs ? rate : "", Math.round(p.list().rowsPerProcessorS()), share(p.recall())));
        }
        out.line(String.format(Locale.ROOT, "%.1f bytes a person, opened in %.1f ms, %d MiB resident, cold command %.2f s", ours.bytesAPerson(), ours.openMs(),
                ours.residentMiB(), cold));
        out.line(String.format(Locale.ROOT, "one by one: p50 %.1f µs, p99 %.1f µs, p99.9 %.1f µs, longest %.0f µs (%d questions, one thread)", ours.oneByOne().p50Us(),
                ours.oneByOne().p99Us(), ours.oneByOne().p999Us(), ours.oneByOne().longestUs(), ours.oneByOne().asked()));
        out.line("of rows given " + share(ours.precision()) + " right: " + ours.right() + " right, " + ours.wrong() + " wrong, " + ours.absentFound()
                + " absent persons found; " + (ours.present() - ours.right()) + " of " + ours.present() + " not found");
        ours.byChange().forEach((change, answers) -> out.line("  " + change + " " + answers));
        out.line("archived as " + BenchRun.archive("identity", "bench identity --register " + register + " --list " + list + " --rounds " + rounds + " --seed " + seed
                + (noPeers ? " --no-peers" : ""), all));
        return Exit.DONE;
    }

    private static String tenth(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
