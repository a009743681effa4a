package io.tongyuan.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.config.Engine;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.land.CountyReader;
import io.tongyuan.generate.land.LandBuilder;
import io.tongyuan.generate.poi.PoiRegisters;
import io.tongyuan.geometry.Geodesic;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Point;
import io.tongyuan.poi.PlaceLearning;
import io.tongyuan.poi.PlaceMerge;
import io.tongyuan.poi.PlacePairs;
import io.tongyuan.poi.PlaceWeights;
import io.tongyuan.reconcile.Assertion;
import io.tongyuan.reconcile.Confidence;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Places of seven agencies put together, against the truth; and the weights learned from another county and seed. */
public final class PoiBench {
    private static final int PAGE = 500;

    private final Path work;

    public PoiBench(Path work) {
        this.work = work;
    }

    /**
     * Pairs are pairs of records of different rows.
     *
     * @param places        that the rows mean
     * @param entities      made of them
     * @param truePairs     that mean one place
     * @param joinedPairs   that were put together
     * @param rightPairs    of those, that mean one place
     * @param review        pairs of parts left to a person
     * @param reviewRight   of those, that mean one place
     * @param moved         places with a position beyond what the category allows, according to the truth of each row
     * @param conflicts     positions said to be in conflict
     * @param conflictsRight of those, rightly
     * @param closed        places that some row says are closed, and that were found so
     */
    public record Result(String county, long seed, int records, int places, int entities, long truePairs, long joinedPairs, long rightPairs, double precision, double recall,
                         long review, long reviewRight, int moved, int conflicts, int conflictsRight, int closedTrue, int closed, double importS, double mergeS, double recordsPerS) {
    }

    /** What a row means. */
    private record Meant(int place, boolean closed, Point at) {
    }

    private record Row(String provider, long row) {
    }

    public Result run(String county, int places, long seed) throws IOException {
        Path files = files(county, places, seed);
        Map<Row, Meant> truth = truth(files);
        try (Engine engine = Engine.open(work.resolve("poi-" + county + "-" + places + "-" + seed), Optional.empty(), Optional.empty())) {
            long at = System.nanoTime();
            load(engine, files);
            double importS = seconds(at);
            at = System.nanoTime();
            PlaceMerge merge = engine.placeMerge();
            merge.catchUp();
            double mergeS = seconds(at);
            return measured(engine, county, seed, truth, importS, mergeS);
        }
    }

    /** From the pairs that would be compared; the truth says which are one place. */
    public PlaceWeights learn(String county, int places, long seed) throws IOException {
        Path files = files(county, places, seed);
        Map<Row, Meant> truth = truth(files);
        PlaceLearning learning = new PlaceLearning();
        try (Engine engine = Engine.open(work.resolve("poi-learning-" + county + "-" + places + "-" + seed), Optional.empty(), Optional.empty())) {
            load(engine, files);
            Map<String, Map<String, String>> values = new TreeMap<>();
            Map<String, Integer> place = new HashMap<>();
            each(engine, (e, said) -> {
                values.put(e.id(), e.golden());
                said.stream().map(s -> truth.get(s.row)).filter(java.util.Objects::nonNull).findFirst().ifPresent(m -> place.put(e.id(), m.place));
            });
            var categories = engine.survivorship().policy().of(EntityKind.POI).categories();
            new PlacePairs(engine.parser(), engine.gazetteer(), engine.pairComparison(), categories).each(values,
                    (a, b, levels) -> learning.take(levels, place.get(a) != null && place.get(a).equals(place.get(b))));
        }
        return learning.weights();
    }

    private Path files(String county, int places, long seed) throws IOException {
        Path folder = work.resolve("files-" + county + "-" + places + "-" + seed);
        Output output = new Output(folder);
        Dice dice = new Dice(Dice.mix(seed)).fork(county);
        // A county of so many people has about so many roads that its places do not crowd.
        new PoiRegisters(new LandBuilder(CountyReader.read(Gazetteer.bundled(), county), Math.max(2000, places * 5), dice).build(), dice).write(places, output);
        return folder;
    }

    private static Map<Row, Meant> truth(Path files) throws IOException {
        Map<Row, Meant> out = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(files.resolve("truth/pois.csv"))) {
            csv.forEach(r -> out.put(new Row(r.getField("provider"), Long.parseLong(r.getField("row"))), new Meant(Integer.parseInt(r.getField("place")),
                    !r.getField("closed").isEmpty(), new Point(Double.parseDouble(r.getField("lon")), Double.parseDouble(r.getField("lat"))))));
        }
        return out;
    }

    private static void load(Engine engine, Path files) throws IOException {
        Catalogue catalogue = Catalogue.bundled();
        Resource resource = catalogue.get("政务POI");
        try (var in = Files.list(files)) {
            for (Path file : in.filter(f -> f.getFileName().toString().endsWith(".csv") && !f.getFileName().toString().contains("refused")).sorted().toList()) {
                String provider = PoiRegisters.provider(file.getFileName().toString());
                try (ResourceFile rows = ResourceFile.open(file, catalogue, resource, Optional.empty(), HeaderMapping.NONE);
                     RefusedRows refused = RefusedRows.beside(file, rows.header().columns())) {
                    engine.importRun(resource, provider).run(rows, file.getFileName().toString(), refused, "bench", (position, total, done) -> { });
                }
            }
        }
    }

    private record Saying(Row row, StoredAssertion said) {
    }

    private interface Taker {
        void take(StoredEntity entity, List<Saying> said);
    }

    private static void each(Engine engine, Taker to) {
        String after = "";
        List<StoredEntity> page;
        do {
            String from = after;
            page = engine.graph().read(tx -> tx.entitiesAfter(EntityKind.POI, from, PAGE));
            if (!page.isEmpty()) {
                List<StoredEntity> of = page;
                Map<String, List<Saying>> said = new HashMap<>();
                engine.graph().read(tx -> {
                    List<StoredAssertion> all = tx.assertions(EntityKind.POI, of.stream().map(StoredEntity::id).toList());
                    var origins = tx.origins(all.stream().map(StoredAssertion::recordId).toList());
                    all.forEach(a -> said.computeIfAbsent(a.entityId(), k -> new ArrayList<>()).add(new Saying(new Row(a.provider(), origins.get(a.recordId()).row()), a)));
                    return null;
                });
                of.forEach(e -> to.take(e, said.getOrDefault(e.id(), List.of())));
                after = page.getLast().id();
            }
        } while (!page.isEmpty());
    }

    private static final class Count {
        private int records;
        private int entities;
        private long joined;
        private long right;
        private int moved;
        private int conflicts;
        private int conflictsRight;
        private final Map<Integer, Integer> recordsOf = new HashMap<>();
        private final Map<Integer, Boolean> closedOf = new HashMap<>();
        private final Map<String, Integer> placeOfPart = new HashMap<>();
    }

    private Result measured(Engine engine, String county, long seed, Map<Row, Meant> truth, double importS, double mergeS) {
        Count c = new Count();
        var policy = engine.survivorship().policy().of(EntityKind.POI).categories();
        each(engine, (e, said) -> {
            c.entities++;
            c.records += said.size();
            List<Meant> meant = said.stream().map(s -> truth.get(s.row)).toList();
            for (int i = 0; i < meant.size(); i++) {
                c.recordsOf.merge(meant.get(i).place, 1, Integer::sum);
                for (int j = 0; j < i; j++) {
                    c.joined++;
                    c.right += meant.get(i).place == meant.get(j).place ? 1 : 0;
                }
            }
            boolean closed = e.value("state").equals("停用");
            meant.forEach(m -> {
                if (m.closed) {
                    c.closedOf.merge(m.place, closed, Boolean::logicalOr);
                }
            });
            var golden = engine.survivorship().decide(EntityKind.POI, said.stream().map(s -> assertion(s.said)).toList());
            boolean conflict = golden.containsKey("lon") && golden.get("lon").confidence().state() == Confidence.State.CONFLICTING;
            double tolerance = policy.toleranceM(e.value("category"));
            boolean far = e.point().isPresent() && said.stream().map(s -> point(s.said)).flatMap(Optional::stream).anyMatch(p -> Geodesic.metres(p, e.point().get()) > tolerance);
            c.moved += far ? 1 : 0;
            c.conflicts += conflict ? 1 : 0;
            c.conflictsRight += conflict && far ? 1 : 0;
            meant.stream().findFirst().ifPresent(m -> engine.graph().read(tx -> {
                tx.places().idsOf(e.id()).forEach(id -> c.placeOfPart.put(id, m.place));
                return null;
            }));
        });
        long truePairs = c.recordsOf.values().stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
        var review = engine.graph().read(tx -> tx.places().openDecisions("POSSIBLE", Integer.MAX_VALUE));
        long reviewRight = review.stream().filter(d -> c.placeOfPart.containsKey(d.a()) && c.placeOfPart.get(d.a()).equals(c.placeOfPart.get(d.b()))).count();
        return new Result(county, seed, c.records, c.recordsOf.size(), c.entities, truePairs, c.joined, c.right, (double) c.right / Math.max(1, c.joined), (double) c.right / Math.max(1, truePairs),
                review.size(), reviewRight, c.moved, c.conflicts, c.conflictsRight, c.closedOf.size(), (int) c.closedOf.values().stream().filter(x -> x).count(), importS, mergeS,
                c.records / Math.max(0.001, mergeS));
    }

    private static Assertion assertion(StoredAssertion a) {
        return new Assertion(a.recordId(), a.provider(), a.resource(), a.date(), a.registers(), a.attributes(), a.doubts());
    }

    private static Optional<Point> point(StoredAssertion a) {
        return a.attributes().containsKey("lon") && a.attributes().containsKey("lat")
                ? Optional.of(new Point(Double.parseDouble(a.attributes().get("lon")), Double.parseDouble(a.attributes().get("lat")))) : Optional.empty();
    }

    private static double seconds(long since) {
        return Math.round((System.nanoTime() - since) / 1e7) / 100.0;
    }
}
