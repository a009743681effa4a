package io.tongyuan.bench.matching;

import io.tongyuan.address.index.AddressIndex;
import io.tongyuan.address.index.AddressIndexWriter;
import io.tongyuan.address.index.IndexedAddress;
import io.tongyuan.address.matching.AddressResolver;
import io.tongyuan.address.matching.MatchWeights;
import io.tongyuan.address.matching.Resolution;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.noise.Base;
import io.tongyuan.model.StandardAddress;
import io.tongyuan.query.Autocomplete;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Matching on a generated base or on foreign data: accuracy, calibration, speed, memory, and a plain index beside it. */
public final class MatchBench implements AutoCloseable {
    private static final int SECONDS = 15;
    private static final int LATENCIES = 50_000;
    private static final int WINDOWS = 10;
    private static final String ASKED = "asked.tsv";

    private final Gazetteer gazetteer;
    private final AddressParser parser;
    private final Path work;
    private final Consumer<String> said;
    private AddressIndexWriter writer;
    private AddressResolver resolver;
    private List<Asked> asked = List.of();

    /**
     * @param work a folder for the indexes, emptied by the caller
     * @param said told what is going on
     */
    public MatchBench(Gazetteer gazetteer, Path work, Consumer<String> said) {
        this.gazetteer = gazetteer;
        this.parser = new AddressParser(gazetteer);
        this.work = work;
        this.said = said;
    }

    /** @param addressesPerS generation included, on two threads, until everything is merged and committed */
    public record Building(String index, long addresses, double seconds, double addressesPerS, long diskMiB) {
    }

    /** Shares of one; {@code exact} to the finest element written, of queries that fit one place. */
    public record Quality(String index, int queries, double precision, double sensitivity, double absentMatched, double exact, int fittingSeveral,
                          int fittingSeveralRight, List<Accuracy.Bin> reliability, List<Accuracy.Kind> errors) {
    }

    /** On two threads, but for the latency, which is one look-up after another; texts are parsed within the time but for resolved. */
    public record Rate(String index, double matchedPerS, double resolvedPerS, double p50Ms, double p99Ms, double maxMs, long heapAfterGcMiB) {
    }

    /** Completion of what is typed so far, one after another. */
    public record Completion(int beginnings, double p50Ms, double p99Ms, double maxMs) {
    }

    /** One window of a long run. */
    public record Window(int from, double p50Ms, double p99Ms, double maxMs, long heapAfterGcMiB) {
    }

    /** Draws the base and its queries, and fills the index. */
    public Building generate(long size, long seed, Base.Split split, int queries) throws IOException {
        QuerySet set = new QuerySet(gazetteer, size, seed, split, queries);
        said.accept("base of " + set.addresses() + " addresses, queries drawn");
        Building building = fill(to -> set.stream(gazetteer, size, seed, split, c -> { }, p -> to.accept(BaseAddresses.indexed(p))), set.addresses());
        asked = set.asked();
        AskedFile.write(work.resolve(ASKED), asked);
        return building;
    }

    /** Opens what an earlier run built in the folder; false where there is nothing. */
    public boolean reopen() throws IOException {
        if (!Files.exists(work.resolve(ASKED))) {
            return false;
        }
        asked = AskedFile.read(work.resolve(ASKED));
        writer = ((AddressIndexWriter.Opened) AddressIndexWriter.open(work.resolve("index"))).writer();
        return true;
    }

    /** Reads foreign data, and fills the index. */
    public Building read(Path base, Path queries) throws IOException {
        ForeignData foreign = new ForeignData(parser);
        List<StandardAddress> addresses = foreign.base(base);
        Building building = fill(to -> addresses.forEach(a -> to.accept(IndexedAddress.of(a))), addresses.size());
        asked = foreign.queries(queries, addresses);
        return building;
    }

    private Building fill(Consumer<Consumer<IndexedAddress>> source, long addresses) throws IOException {
        Path folder = work.resolve("index");
        writer = ((AddressIndexWriter.Opened) AddressIndexWriter.open(folder)).writer();
        long begun = System.nanoTime();
        try (Loading<IndexedAddress> loading = new Loading<>(writer::load)) {
            source.accept(loading);
        }
        writer.commit(1);
        writer.settle();
        return building("tongyuan", addresses, begun, folder);
    }

    private static Building building(String index, long addresses, long begun, Path folder) throws IOException {
        double seconds = (double) (System.nanoTime() - begun) / TimeUnit.SECONDS.toNanos(1);
        return new Building(index, addresses, seconds, addresses / seconds, sizeMiB(folder));
    }

    /** Weights from the queries, which must be of the tuning counties. */
    public Map<String, Double> learn() {
        return new Training(parser, writer.index()).learn(asked);
    }

    public void use(MatchWeights weights) {
        resolver = new AddressResolver(writer.index(), weights);
    }

    private Resolution match(Asked a) {
        return resolver.resolve(parser.parse(a.text()), "");
    }

    public Quality quality() {
        Accuracy accuracy = new Accuracy();
        asked.forEach(a -> accuracy.add(a, match(a)));
        return quality("tongyuan", accuracy);
    }

    private Quality quality(String index, Accuracy a) {
        return new Quality(index, asked.size(), a.precision(), a.sensitivity(), a.absentMatched(), a.exact(), a.several(), a.severalRight(),
                a.reliability(), a.errors());
    }

    public Rate rate() {
        Speed.perSecond(asked, SECONDS, this::match);
        double matched = Speed.perSecond(asked, SECONDS, this::match);
        var parsed = asked.stream().limit(LATENCIES).map(a -> parser.parse(a.text())).toList();
        double resolved = Speed.perSecond(parsed, SECONDS, p -> resolver.resolve(p, ""));
        parsed = null;
        Speed.Latency l = Speed.latency(asked, 0, LATENCIES, this::match);
        return new Rate("tongyuan", matched, resolved, l.p50Ms(), l.p99Ms(), l.maxMs(), l.heapAfterGcMiB());
    }

    /** Warmed up by the same beginnings. */
    public Completion completion() {
        Autocomplete autocomplete = new Autocomplete(parser, writer.index(), gazetteer);
        List<Beginning> typed = Beginning.of(asked, LATENCIES, 1);
        Consumer<Beginning> complete = b -> autocomplete.complete(b.text(), b.within(), 10);
        Speed.perSecond(typed, SECONDS, complete);
        Speed.Latency l = Speed.latency(typed, 0, typed.size(), complete);
        return new Completion(typed.size(), l.p50Ms(), l.p99Ms(), l.maxMs());
    }

    /** The plain index on the same base and queries. */
    public Stream<Object> peer(long size, long seed, Base.Split split) throws IOException {
        Path folder = work.resolve("plain");
        try (PlainIndex plain = new PlainIndex(folder)) {
            long begun = System.nanoTime();
            long[] count = {0};
            try (Loading<StandardAddress> loading = new Loading<>(plain::load)) {
                QuerySet.base(gazetteer, seed, split).forEachCounty(size, c -> c.forEach(p -> {
                    count[0]++;
                    loading.accept(BaseAddresses.of(p));
                }));
            }
            plain.finish();
            Building building = building("bigrams, BM25", count[0], begun, folder);
            Accuracy accuracy = new Accuracy();
            List<Asked> sample = sample();
            for (Asked a : sample) {
                boolean right = plain.best(a.text()).filter(found -> a.truth().isPresent() && a.fits() <= 1 && Judge.same(a, a.truth().get(), found)).isPresent();
                accuracy.count(a.truth().isEmpty() ? Judge.Outcome.ABSENT_MATCHED : right ? Judge.Outcome.RIGHT : Judge.Outcome.WRONG);
            }
            double perSecond = Speed.perSecond(sample, SECONDS, a -> plain.best(a.text()));
            Speed.Latency l = Speed.latency(sample, 0, Math.min(sample.size(), 2_000), a -> plain.best(a.text()));
            Quality quality = new Quality("bigrams, BM25", sample.size(), accuracy.precision(), accuracy.sensitivity(), accuracy.absentMatched(), 0, 0, 0,
                    List.of(), List.of());
            return Stream.of(building, quality, new Rate("bigrams, BM25", perSecond, perSecond, l.p50Ms(), l.p99Ms(), l.maxMs(), l.heapAfterGcMiB()));
        }
    }

    /** It is slow: every tenth query will do. */
    private List<Asked> sample() {
        List<Asked> every = new ArrayList<>();
        for (int i = 0; i < asked.size(); i += 10) {
            every.add(asked.get(i));
        }
        return every;
    }

    /** Look-ups one after another in ten windows: whether memory or latency grow. */
    public List<Window> endurance(int lookUps) {
        List<Window> windows = new ArrayList<>();
        int each = lookUps / WINDOWS;
        for (int w = 0; w < WINDOWS; w++) {
            Speed.Latency l = Speed.latency(asked, w * each, each, this::match);
            windows.add(new Window(w * each, l.p50Ms(), l.p99Ms(), l.maxMs(), l.heapAfterGcMiB()));
        }
        return windows;
    }

    private static long sizeMiB(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(f -> f.toFile().length()).sum() >> 20;
        }
    }

    public AddressIndex index() {
        return writer.index();
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }
}
