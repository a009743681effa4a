package io.tongyuan.poi;

import io.tongyuan.address.comparing.PairComparison;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.ChangeRange;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.StoredPlaceRow;
import io.tongyuan.graph.StoredPlaceState;
import io.tongyuan.graph.Turn;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.ingest.Regrouping;
import io.tongyuan.model.EntityKind;
import io.tongyuan.reconcile.PlaceCategories;
import io.tongyuan.reconcile.Survivorship;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Puts together what several agencies collected of one place, and keeps the shared layer level with it. Follows the change log,
 * off the way of those who write; how far it is stands in the graph. What comes of it is a function of the records, the policy
 * and the judgements: each pair is decided by itself, and groups are made of the decisions.
 */
public final class PlaceMerge {
    /** Places looked at in a transaction. */
    private static final int AT_ONCE = 200;
    private static final long NOT_FOLLOWING = -1;

    private final GraphStore graph;
    private final Regrouping regrouping;
    private final PartReader reader;
    private final Rows rows;
    private final Supplier<PairComparison> addresses;
    private final PlaceWeights weights;
    private final Clock clock;

    /** @param addresses made when it is first needed: its model is large */
    public PlaceMerge(GraphStore graph, Survivorship survivorship, AddressParser parser, Gazetteer gazetteer, Supplier<PairComparison> addresses, PlaceWeights weights, Clock clock) {
        this.graph = graph;
        this.regrouping = new Regrouping(survivorship);
        this.reader = new PartReader(parser, gazetteer);
        this.rows = new Rows(parser);
        this.addresses = addresses;
        this.weights = weights;
        this.clock = clock;
    }

    /**
     * @param places   looked at
     * @param matches  decisions made now that two are one
     * @param possible and that a person is to decide
     * @param returned places that fell back because their values changed after they were verified
     */
    public record Summary(long places, long matches, long possible, long returned) {
        Summary and(Summary other) {
            return new Summary(places + other.places, matches + other.matches, possible + other.possible, returned + other.returned);
        }
    }

    /** Looks at all that has changed since it was last called. */
    public Summary catchUp() {
        return follow(Integer.MAX_VALUE, () -> true);
    }

    /** Looks at so many transactions of the log, no more. */
    public Summary follow(int transactions, BooleanSupplier goOn) {
        Summary sum = new Summary(0, 0, 0, 0);
        long seq = graph.ask(tx -> tx.places().followed());
        long begun = seq;
        for (int left = transactions; left > 0 && goOn.getAsBoolean(); left--) {
            long from = seq;
            List<ChangeRange> next = graph.ask(tx -> tx.changesAfter(from, 1));
            if (next.isEmpty()) {
                break;
            }
            ChangeRange range = next.getFirst();
            List<String> places = range.ids().stream().filter(id -> EntityKind.ofId(id) == EntityKind.POI).distinct().toList();
            for (int i = 0; i < places.size(); i += AT_ONCE) {
                List<String> some = places.subList(i, Math.min(places.size(), i + AT_ONCE));
                boolean last = i + AT_ONCE >= places.size();
                sum = sum.and(graph.write(tx -> step(tx, some, last ? range.last() : from)));
            }
            seq = range.last();
        }
        long reached = seq;
        if (reached > begun) {
            graph.write(tx -> {
                tx.places().followed(reached);
                return null;
            });
        }
        return sum;
    }

    /** Decides all anew: after the policy's categories or the weights have become others. */
    public Summary again() {
        Summary sum = catchUp();
        String after = "";
        while (true) {
            String from = after;
            List<String> page = graph.read(tx -> tx.entitiesAfter(EntityKind.POI, from, AT_ONCE)).stream().map(StoredEntity::id).toList();
            if (page.isEmpty()) {
                return sum.and(catchUp());
            }
            sum = sum.and(graph.write(tx -> {
                tx.places().forgetParts(tx.places().partsOf(page));
                return step(tx, page, NOT_FOLLOWING);
            }));
            after = page.getLast();
        }
    }

    private Summary step(WriteTransaction tx, List<String> touched, long followed) {
        Turn turn = tx.takeTurn(clock.instant());
        Survivorship rules = regrouping.rules(tx, turn);
        PlaceCategories categories = rules.policy().of(EntityKind.POI).categories();
        Set<String> shown = new LinkedHashSet<>(tx.places().shown(touched).values());
        PartDecisions decisions = new PartDecisions(tx, rules, reader, () -> new PlaceComparison(addresses.get(), weights, categories, PartReader.kinds(categories)));
        Set<String> others = decisions.renew(shown, touched);
        List<String> entries = new ArrayList<>();
        if (!others.isEmpty()) {
            entries.addAll(regrouping.regroup(tx, turn, EntityKind.POI, others));
        }
        Set<String> concerned = new TreeSet<>(touched);
        concerned.addAll(decisions.parts());
        long returned = renewRows(tx, turn, categories, concerned, new TreeSet<>(touched), entries);
        if (followed != NOT_FOLLOWING) {
            tx.places().followed(followed);
        }
        regrouping.append(tx, entries, turn);
        return new Summary(shown.size(), decisions.matches(), decisions.possible(), returned);
    }

    private long renewRows(WriteTransaction tx, Turn turn, PlaceCategories categories, Set<String> ids, Set<String> touched, List<String> entries) {
        Map<String, String> shown = tx.places().shown(ids);
        Set<String> places = new TreeSet<>(shown.values());
        Map<String, StoredEntity> entities = new TreeMap<>(tx.entities(EntityKind.POI, places));
        Map<String, List<StoredPlaceState>> states = tx.places().states(places);
        Set<String> all = new TreeSet<>(ids);
        all.addAll(places);
        Map<String, StoredPlaceRow> before = tx.places().rows(all);
        long returned = 0;
        Map<String, Standing> standings = new TreeMap<>();
        for (StoredEntity place : entities.values()) {
            Standing standing = Standing.of(states.getOrDefault(place.id(), List.of()));
            String why = standing.drifted(place, categories);
            if (!why.isEmpty()) {
                StoredPlaceState back = standing.after(place, Standing.byItself(turn, LocalDate.now(clock), why));
                tx.places().putState(place.id(), back);
                entries.add(PlaceFlow.entry(place.id(), PlaceState.COLLECTED));
                List<StoredPlaceState> now = new ArrayList<>(states.getOrDefault(place.id(), List.of()));
                now.removeIf(s -> s.id().equals(back.id()));
                now.add(back);
                standing = Standing.of(now);
                returned++;
            }
            standings.put(place.id(), standing);
        }
        // Later than all that this transaction has looked at, and no earlier than what it writes.
        long seq = tx.lastChange() + entries.size();
        List<StoredPlaceRow> now = new ArrayList<>();
        entities.values().forEach(p -> Rows.changed(before.get(p.id()), rows.row(p, standings.get(p.id()), before.get(p.id()), seq), touched.contains(p.id())).ifPresent(now::add));
        shown.forEach((id, into) -> {
            StoredPlaceRow was = before.get(id);
            if (was != null && !id.equals(into) && !was.into().equals(into)) {
                now.add(Rows.merged(was, into, seq));
            }
        });
        tx.places().putRows(now);
        return returned;
    }
}
