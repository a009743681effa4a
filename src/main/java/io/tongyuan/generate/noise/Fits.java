package io.tongyuan.generate.noise;

import io.tongyuan.generate.land.Extent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which places of the base each query fits: found by going through the whole base once, not by asking any index. */
public final class Fits {
    private static final int MOST = 8;

    private final Map<String, List<Entry>> byBody = new HashMap<>();
    private final Map<String, List<Entry>> absent = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private static final class Entry {
        private final Query query;
        private final List<String> places = new ArrayList<>();
        private boolean road;
        private boolean estate;

        Entry(Query query) {
            this.query = query;
        }
    }

    public Fits(List<Query> queries) {
        for (Query q : queries) {
            Entry e = new Entry(q);
            entries.add(e);
            byBody.computeIfAbsent(q.said().body(), b -> new ArrayList<>(1)).add(e);
            if (q.place().isEmpty()) {
                absent.computeIfAbsent(q.said().road(), b -> new ArrayList<>(1)).add(e);
                absent.computeIfAbsent(q.said().estate(), b -> new ArrayList<>(1)).add(e);
            }
        }
    }

    /** To be called with every place of the base. */
    public void see(BasePlace p) {
        for (String body : Said.bodies(p)) {
            List<Entry> found = byBody.get(body);
            if (found != null) {
                found.forEach(e -> add(e, p));
            }
        }
        exists(p);
        if (p.kind() == BasePlace.Kind.PLATE) {
            road(p.roadName(), p);
            if (!p.road().former().isEmpty()) {
                road(p.road().former(), p);
            }
        }
    }

    /** The road or the estate of what is absent may yet be somewhere in the division that is said. */
    private void exists(BasePlace p) {
        for (Entry e : p.kind() == BasePlace.Kind.PLATE ? absent.getOrDefault(p.roadName(), List.of()) : List.<Entry>of()) {
            e.road |= e.query.said().saysNoDivisionBut(p);
        }
        for (Entry e : p.kind() == BasePlace.Kind.ESTATE ? absent.getOrDefault(p.estateName(), List.of()) : List.<Entry>of()) {
            e.estate |= e.query.said().saysNoDivisionBut(p);
        }
    }

    private void road(String name, BasePlace p) {
        List<Entry> found = byBody.get(String.join("|", "", name, "", "", "", "", ""));
        if (found != null) {
            found.forEach(e -> add(e, p));
        }
    }

    private static void add(Entry e, BasePlace p) {
        Said said = e.query.said();
        if (e.places.size() >= MOST || !said.saysNoDivisionBut(p)) {
            return;
        }
        String place = identity(said, p);
        if (!e.places.contains(place)) {
            e.places.add(place);
        }
    }

    /** What the query leaves open, and two places that both fit may differ in. */
    private static String identity(Said said, BasePlace p) {
        if (said.number().isEmpty() && said.estate().isEmpty()) {
            return p.county().code();
        }
        // At a plate without the estate's name a building may be of either phase.
        String which = said.estate().isEmpty() && !said.building().isEmpty() ? p.estateName() : "";
        return p.division() + '|' + which + '|' + (said.unit().isEmpty() && !said.room().isEmpty() ? p.unit() : "");
    }

    /** How many places the i-th query fits, as far as counted (at most 8). */
    public int count(int i) {
        return entries.get(i).places.size();
    }

    /** How far the i-th query can be confirmed, of a place that is not in the base. */
    public Extent confirmable(int i) {
        Entry e = entries.get(i);
        Extent own = e.query.extent();
        Extent there = e.estate ? Extent.DOOR_PLATE : e.road ? Extent.ROAD : own;
        return there.compareTo(own) > 0 ? there : own;
    }
}
