package io.tongyuan.bench.identity;

import com.sun.management.OperatingSystemMXBean;
import io.tongyuan.batch.persons.PersonList;
import io.tongyuan.batch.persons.RegisterIndexing;
import io.tongyuan.generate.crowd.Crowd;
import io.tongyuan.generate.list.Change;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.privacy.KeyFile;
import io.tongyuan.privacy.Vault;
import io.tongyuan.source.PersonColumns;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A register indexed, lists compared, and the peers on the same files, one after the other. */
public final class IdentityBench {
    /** The day on which the lists are read: fixed, that the verdicts are. */
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    private final Crowd crowd;
    private final Path folder;
    private final int persons;
    private final int listed;
    private final int rounds;

    /** @param rounds of each comparison: the median counts */
    public IdentityBench(Path folder, int persons, int listed, long seed, int rounds) {
        this.folder = folder;
        this.persons = persons;
        this.listed = listed;
        this.rounds = rounds;
        this.crowd = new Crowd(persons, listed, seed, folder);
    }

    /** @param residentMiB at most while the register was indexed and the lists compared, the mapped index among it */
    public record Ours(int persons, int listed, double loadS, long indexBytes, double bytesAPerson, double openMs, double alike, Rounds clean, Rounds list, OneByOne oneByOne,
                       double recall, double precision, long present, long right, long wrong, long absentFound,
                       Map<Change, Map<String, Long>> byChange, double loadAverage, long residentMiB) {
    }

    public record Peer(String who, double loadS, long bytes, Rounds list, double recall) {
    }

    /**
     * @param processorS of all threads: what else runs on the machine counts little in it
     * @param rowsPerS   by the median
     */
    public record Rounds(double[] seconds, double[] processorS, double rowsPerS, double rowsPerProcessorS) {
    }

    public void make() {
        crowd.make();
    }

    public Path list() {
        return crowd.list();
    }

    public Path index() {
        return folder.resolve("index");
    }

    public Path keys() {
        return folder.resolve("keys");
    }

    public Ours ours() throws IOException {
        Vault vault = new Vault(KeyFile.open(keys()));
        forgetPeak();
        long begun = System.nanoTime();
        RegisterIndexing.Summary s = RegisterIndexing.run(crowd.register(), index(), vault.identityIndexKey(), PersonColumns.Given.NOTHING, Optional.empty(), TODAY);
        double load = since(begun);
        long opening = System.nanoTime();
        try (PersonIndex index = PersonIndex.open(index(), vault.identityIndexKey())) {
            double openMs = since(opening) * 1_000;
            PersonList comparison = new PersonList(index, PersonWeights.bundled(), TODAY);
            Path out = folder.resolve("out.csv");
            PersonList.Options plain = new PersonList.Options(PersonColumns.Given.NOTHING, Optional.empty(), Thresholds.usual().persons(), false);
            Rounds clean = rounds(() -> comparison.run(crowd.clean(), folder.resolve("clean-out.csv"), plain, (at, total, rows) -> { }));
            Rounds list = rounds(() -> comparison.run(crowd.list(), out, plain, (at, total, rows) -> { }));
            Score score = Score.of(out, crowd.truth());
            return new Ours(persons, listed, load, s.bytes(), s.bytesAPerson(), openMs, s.alike(), clean, list, OneByOne.of(index, crowd.list(), TODAY), score.recall(), score.precision(),
                    score.present(), score.right(), score.wrong(), score.found(), score.byChange(), loadAverage(), residentMiB());
        }
    }

    public Peer bareLoop() throws IOException {
        long begun = System.nanoTime();
        BareLoop loop = new BareLoop(crowd.register(), persons);
        double load = since(begun);
        Path out = folder.resolve("bare-out.csv");
        Rounds times = rounds(() -> loop.run(crowd.list(), out));
        return new Peer("bare loop", load, loop.bytes(), times, Score.recallOfPeer(out, crowd.clean(), crowd.truth()));
    }

    public List<Peer> duckDb() throws IOException, SQLException {
        Path database = folder.resolve("peer.duckdb");
        try (DuckPeer duck = DuckPeer.open(database)) {
            long begun = System.nanoTime();
            duck.load(crowd.register());
            double load = since(begun);
            Path out = folder.resolve("duck-out.csv");
            List<Peer> peers = new ArrayList<>();
            Rounds exact = rounds(() -> duck.exact(crowd.list(), out));
            peers.add(new Peer("DuckDB exact", load, Files.size(database), exact, Score.recallOfPeer(out, crowd.clean(), crowd.truth())));
            Rounds staged = rounds(() -> duck.staged(crowd.list(), out));
            peers.add(new Peer("DuckDB staged", load, Files.size(database), staged, Score.recallOfPeer(out, crowd.clean(), crowd.truth())));
            return peers;
        }
    }

    /** The list by a command of its own, from the start of the JVM to its end. */
    public double cold(Path home) throws IOException {
        long begun = System.nanoTime();
        Process p = new ProcessBuilder(home.resolve("bin/tongyuan").toString(), "compare", "persons", crowd.list().toString(), "--index", index().toString(),
                "--keys", keys().toString(), "--out", folder.resolve("cold-out.csv").toString()).inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (p.waitFor() != 0) {
                throw new IOException("the command failed");
            }
            return since(begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private interface Run {
        void once() throws IOException, SQLException;
    }

    private Rounds rounds(Run run) throws IOException {
        double[] seconds = new double[rounds];
        double[] processor = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long begun = System.nanoTime();
            long cpu = processorNanos();
            try {
                run.once();
            } catch (SQLException e) {
                throw new IOException(e);
            }
            seconds[i] = since(begun);
            processor[i] = (processorNanos() - cpu) / 1e9;
        }
        return new Rounds(seconds, processor, listed / median(seconds), listed / median(processor));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** What it took to make the files is no part of what it takes to compare them (proc(5), clear_refs). */
    private static void forgetPeak() throws IOException {
        System.gc();
        Path peak = Path.of("/proc/self/clear_refs");
        if (Files.isWritable(peak)) {
            Files.writeString(peak, "5");
        }
    }

    private static long residentMiB() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("VmHWM")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) >> 10)
                .findFirst().orElse(-1);
    }
}
