package io.tongyuan.poi;

import io.tongyuan.geometry.Geodesic;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.PlaceFilter;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredDecision;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.StoredPlaceRow;
import io.tongyuan.graph.Turn;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import io.tongyuan.poi.PlaceAnswer.Ground;
import io.tongyuan.poi.SharedPlace.Pair;
import io.tongyuan.poi.SharedPlace.Saying;
import io.tongyuan.reconcile.PlaceCategories;
import io.tongyuan.reconcile.Survivorship;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The one layer of places that is shared, and what is behind each. */
public final class PlaceLayer {
    private static final int PAGE = 500;

    private final GraphStore graph;
    private final Survivorship survivorship;

    public PlaceLayer(GraphStore graph, Survivorship survivorship) {
        this.graph = graph;
        this.survivorship = survivorship;
    }

    /**
     * @param next     to be asked for as {@code after}, "" where there is no more
     * @param position of the change log that the layer was level with: to be asked for as {@code changedSince} next time
     */
    public record Page(List<SharedPlace> places, String next, long position) {
    }

    public Page page(Wanted wanted, String after, int limit) {
        PlaceFilter filter = wanted.filter(since(wanted.changedSince()));
        return graph.read(tx -> {
            long position = tx.places().followed();
            List<StoredPlaceRow> found = tx.places().rows(filter, after, limit + 1);
            List<StoredPlaceRow> rows = found.size() > limit ? found.subList(0, limit) : found;
            return new Page(places(tx, rows), found.size() > limit ? rows.getLast().id() : "", position);
        });
    }

    /** All of them, a page a transaction. @return the position, see {@link Page} */
    public long each(Wanted wanted, Consumer<SharedPlace> to) {
        Page page = page(wanted, "", PAGE);
        long position = page.position;
        page.places.forEach(to);
        while (!page.next.isEmpty()) {
            page = page(wanted, page.next, PAGE);
            page.places.forEach(to);
        }
        return position;
    }

    /** By number of the change log, or a day or time. @throws Failed PARAMETER_INVALID */
    private long since(String changedSince) {
        if (changedSince.isBlank()) {
            return -1;
        }
        if (changedSince.matches("[0-9]{1,18}")) {
            return Long.parseLong(changedSince);
        }
        try {
            String time = changedSince.length() == "2026-01-31".length() ? Turn.text(LocalDate.parse(changedSince)
                    .atStartOfDay(ZoneId.systemDefault()).toInstant()) : Turn.text(OffsetDateTime.parse(changedSince).toInstant());
            return graph.ask(tx -> tx.places().changeAt(time)) - 1;
        } catch (DateTimeParseException e) {
            throw new Failed("PARAMETER_INVALID", "changedSince 应为变更序号，或日期（2026-01-31），或时刻（2026-01-31T09:00:00+08:00）。", e);
        }
    }

    private List<SharedPlace> places(ReadTransaction tx, List<StoredPlaceRow> rows) {
        List<String> ids = rows.stream().map(StoredPlaceRow::id).toList();
        Map<String, StoredEntity> entities = ids.isEmpty() ? Map.of() : tx.byIds(EntityKind.POI, ids).stream().collect(Collectors.toMap(StoredEntity::id, e -> e));
        Map<String, List<StoredAssertion>> said = tx.assertions(EntityKind.POI, ids).stream().collect(Collectors.groupingBy(StoredAssertion::entityId));
        PlaceCategories categories = categories();
        return rows.stream().map(r -> place(r, entities.get(r.id()), said.getOrDefault(r.id(), List.of()), categories)).toList();
    }

    private PlaceCategories categories() {
        return survivorship.policy().of(EntityKind.POI).categories();
    }

    private static SharedPlace place(StoredPlaceRow row, StoredEntity e, List<StoredAssertion> said, PlaceCategories categories) {
        if (e == null || row.wasShared() && !row.shared()) {
            return new SharedPlace(row.id(), false, "", "", "", "", "", Optional.empty(), List.of(), row.state(), row.into(), row.reason(), row.seq(), List.of());
        }
        return whole(row, e, said, categories);
    }

    private static SharedPlace whole(StoredPlaceRow row, StoredEntity e, List<StoredAssertion> said, PlaceCategories categories) {
        String code = e.value(PlaceCategories.CODE);
        return new SharedPlace(row.id(), row.shared(), e.value(Facts.NAME), code, categories.name(code), e.value("addressWithin") + e.value("address"), row.division(), e.point(),
                said.stream().map(StoredAssertion::provider).distinct().sorted().toList(), row.state(), row.into(), row.reason(), row.seq(), e.disputed());
    }

    /**
     * One with all that is known of it.
     *
     * @throws Failed POI_UNKNOWN
     */
    public SharedPlace.Whole get(String id) {
        return graph.read(tx -> {
            StoredEntity e = Optional.of(id).filter(i -> EntityKind.ofId(i) == EntityKind.POI).flatMap(tx::findById)
                    .orElseThrow(() -> new Failed("POI_UNKNOWN", "没有公开标识为 " + id + " 的地点，请核对标识。"));
            List<String> ids = tx.places().idsOf(e.id());
            List<StoredAssertion> said = tx.assertions(EntityKind.POI, e.id());
            Standing standing = Standing.of(tx.places().states(List.of(e.id())).getOrDefault(e.id(), List.of()));
            PlaceCategories categories = categories();
            StoredPlaceRow row = tx.places().row(e.id()).orElseGet(() -> new StoredPlaceRow(e.id(), standing.state().name(), false, false, "", e.value(PlaceCategories.CODE),
                    Optional.empty(), Optional.empty(), "", 0, ""));
            List<Saying> records = said.stream().map(a -> saying(a, e, categories)).sorted(Comparator.comparing(Saying::provider).thenComparing(Saying::record)).toList();
            List<StoredDecision> decided = tx.places().decisions(ids);
            Map<String, String> shown = new TreeMap<>();
            decided.forEach(d -> List.of(d.a(), d.b()).forEach(i -> shown.computeIfAbsent(i, k -> tx.findById(k).map(StoredEntity::id).orElse(k))));
            List<Pair> pairs = decided.stream().map(d -> pair(d, shown.get(d.a()).equals(shown.get(d.b())))).toList();
            return new SharedPlace.Whole(whole(row, e, said, categories), ids, records, standing.history(), pairs, e.disputed());
        });
    }

    private static Saying saying(StoredAssertion a, StoredEntity e, PlaceCategories categories) {
        Map<String, String> v = a.attributes();
        Optional<Point> point = v.containsKey(Facts.LON) && v.containsKey(Facts.LAT)
                ? Optional.of(new Point(Double.parseDouble(v.get(Facts.LON)), Double.parseDouble(v.get(Facts.LAT)))) : Optional.empty();
        String word = v.getOrDefault(PlaceCategories.WORD, "");
        double metres = point.isPresent() && e.point().isPresent() ? Geodesic.metres(point.get(), e.point().get()) : -1;
        return new Saying(a.entityId(), a.recordId(), a.provider(), a.resource(), a.date(), v.getOrDefault(Facts.NAME, ""), word, categories.code(a.provider(), word),
                v.getOrDefault("addressWithin", "") + v.getOrDefault("address", ""), point, v.getOrDefault("state", ""), metres);
    }

    static Pair pair(StoredDecision d, boolean together) {
        return new Pair(d.a(), d.b(), d.verdict(), 1 / (1 + Math.pow(2, -d.bits())), together, d.reasons().stream().map(Ground::read).toList());
    }

    /** Pairs that nobody has judged yet and that may be one place, the likeliest first. */
    public List<Pair> open(int limit) {
        return graph.read(tx -> tx.places().openDecisions(PlaceVerdict.POSSIBLE.name(), limit).stream().map(d -> pair(d, false)).toList());
    }

    /** @param records that use the word */
    public record Unmapped(String provider, String word, long records) {
    }

    /** Words for the category that a provider's list does not have, the commonest first. */
    public List<Unmapped> unmapped() {
        PlaceCategories categories = categories();
        List<Unmapped> out = new ArrayList<>();
        graph.read(tx -> tx.places().words()).forEach((of, n) -> {
            if (categories.code(of.getFirst(), of.getLast()).isEmpty()) {
                out.add(new Unmapped(of.getFirst(), of.getLast(), n));
            }
        });
        out.sort(Comparator.comparingLong(Unmapped::records).reversed().thenComparing(Unmapped::provider).thenComparing(Unmapped::word));
        return out;
    }

    public Map<String, Long> counts() {
        return graph.ask(tx -> tx.places().counts());
    }
}
