package io.tongyuan.cascade;

import io.tongyuan.address.index.AddressIndex;
import io.tongyuan.address.matching.Part;
import io.tongyuan.address.tagging.NumberForm;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.model.StandardAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What changes may touch: standard addresses by the index, what is written in records by the graph. Rather more than too few. */
public final class Touched {
    private static final int AT_ONCE = 5000;

    private final GraphStore graph;
    private final AddressIndex index;

    /** @param index level with the graph */
    public Touched(GraphStore graph, AddressIndex index) {
        this.graph = graph;
        this.index = index;
    }

    /** Where standard addresses are looked for: in an area all, or those of one road or estate. */
    private record Where(String area, Part part, String name) {
    }

    /** Ids of all that may have other values with these changes than without, today or on a day in the past. */
    public Collection<String> ids(Collection<Change> changes) {
        Set<String> ids = new LinkedHashSet<>();
        addresses(changes, true, a -> ids.add(a.id()));
        written(changes).forEach(w -> ids.addAll(graph.ask(tx -> tx.calledOnce(w.start, w.word))));
        Set<String> others = others(changes, ids, true);
        ids.addAll(others);
        return ids;
    }

    /** @param backward those too that have the new name or code */
    void addresses(Collection<Change> changes, boolean backward, Consumer<StandardAddress> to) {
        Set<Where> wheres = new LinkedHashSet<>();
        changes.forEach(c -> wheres(c, backward, wheres));
        wheres.forEach(w -> index.all(w.area, w.part, w.name, to));
    }

    private static void wheres(Change c, boolean backward, Set<Where> to) {
        Standing s = new Standing(c, "0-0", "");
        switch (c.kind()) {
            case DIVISION_RENAMED, DIVISION_RECODED, DIVISION_MERGED, DIVISION_SPLIT -> {
                to.add(new Where(s.area(), null, ""));
                if (backward) {
                    to.add(new Where(s.toArea(), null, ""));
                }
            }
            case DIVISION_ABOLISHED -> {
                to.add(new Where(s.area(), null, ""));
                if (backward) {
                    to.add(new Where(DivisionCodes.above(s.area()), null, ""));
                }
            }
            case ROAD_RENAMED, ESTATE_RENAMED -> {
                Part part = c.kind() == ChangeKind.ROAD_RENAMED ? Part.ROAD : Part.ESTATE;
                to.add(new Where(s.area(), part, s.key().substring(1)));
                if (backward) {
                    to.add(new Where(s.area(), part, s.toKey().substring(1)));
                }
            }
            case PLATE_RENUMBERED -> to.add(new Where(s.area(), Part.ROAD, Standing.roadKey(c.road()).substring(1)));
            case BUILDING_DEMOLISHED -> to.add(c.estate().isEmpty() ? new Where(s.area(), Part.ROAD, Standing.roadKey(c.road()).substring(1))
                    : new Where(s.area(), Part.ESTATE, Standing.estateKey(c.estate()).substring(1)));
        }
    }

    /**
     * What is registered, resides or is located at these addresses, or at one written so that a change concerns it.
     *
     * @param ever also what a record says no more
     */
    Set<String> others(Collection<Change> changes, Collection<String> addresses, boolean ever) {
        Set<String> out = new TreeSet<>();
        List<String> all = new ArrayList<>(addresses);
        if (changes.stream().anyMatch(Touched::speaks)) {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                out.addAll(graph.ask(tx -> tx.at(some, ever)));
            }
        }
        written(changes).forEach(w -> out.addAll(graph.ask(tx -> tx.atWritten(w.start, w.word, ever))));
        return out;
    }

    /** How the key of a written address begins, and a word in it; "" for none. */
    private record Written(String start, String word) {
    }

    private static Set<Written> written(Collection<Change> changes) {
        Set<Written> written = new LinkedHashSet<>();
        changes.stream().filter(Touched::speaks).forEach(c -> written(c, written));
        return written;
    }

    /** A code that changes alone stands in no text. */
    private static boolean speaks(Change c) {
        return !c.kind().ofDivision() || !c.from().equals(c.to());
    }

    /** Divisions may be read as what they were or as what they are, by the parser's edition. */
    private static void written(Change c, Set<Written> to) {
        Standing s = new Standing(c, "0-0", "");
        switch (c.kind()) {
            case ROAD_RENAMED -> to.add(new Written("form:" + s.area(), "|R" + NumberForm.road(c.from())));
            case PLATE_RENUMBERED -> to.add(new Written("form:" + s.area(), "|R" + NumberForm.road(c.road())));
            case ESTATE_RENAMED -> to.add(new Written("form:" + s.area(), "|P" + NumberForm.name(c.from())));
            case BUILDING_DEMOLISHED -> to.add(new Written("form:" + s.area(), c.estate().isEmpty() ? "|R" + NumberForm.road(c.road()) : "|P" + NumberForm.name(c.estate())));
            case DIVISION_RENAMED, DIVISION_RECODED, DIVISION_MERGED, DIVISION_SPLIT, DIVISION_ABOLISHED -> {
                to.add(new Written("form:" + s.area(), ""));
                if (c.kind() != ChangeKind.DIVISION_ABOLISHED) {
                    to.add(new Written("form:" + s.toArea(), ""));
                }
            }
        }
    }
}
