package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.Neighbour;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.model.EntityKind;
import io.tongyuan.privacy.Mask;
import io.tongyuan.reconcile.Survivorship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entity is linked to, and what that is linked to in turn. */
public final class Neighbours {
    /** More than this of links is no answer for a person to read; the answer says that it was cut. */
    public static final int LIMIT = 500;
    public static final int DEEPEST = 3;

    private final GraphStore graph;
    private final Survivorship survivorship;
    private final PolicyHistory policies;

    public Neighbours(GraphStore graph, Survivorship survivorship, PolicyHistory policies) {
        this.graph = graph;
        this.survivorship = survivorship;
        this.policies = policies;
    }

    /**
     * @param links nearest first
     * @param disputed attributes of it that an open dispute is about
     * @param cut   true where there are more links than the limit allowed to look at
     */
    public record Answer(String id, EntityKind kind, String label, int depth, List<LinkView> links, boolean cut,
                         @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> disputed) {
    }

    /**
     * Empty where nobody has that public id.
     *
     * @param kinds what may stand at the far end of a link, and be passed through
     * @param depth links in a row, 1 to {@link #DEEPEST}
     * @param limit assertions of links, 1 to {@link #LIMIT}
     */
    public Optional<Answer> of(String id, Set<EntityKind> kinds, int depth, int limit, When when) {
        Moment moment = Moment.of(when.asOf(), survivorship, policies);
        return graph.read(tx -> tx.findById(id).flatMap(entity -> then(moment, moment.in(tx), entity))
                .map(entity -> of(moment, moment.in(tx), entity, kinds, depth, limit)));
    }

    private static Optional<StoredEntity> then(Moment moment, ReadTransaction in, StoredEntity entity) {
        return moment.asOf().isNow() ? Optional.of(entity) : Optional.ofNullable(moment.then(in, List.of(entity)).get(entity.id()));
    }

    /** Under the names that they had. */
    private static List<Neighbour> then(Moment moment, ReadTransaction in, List<Neighbour> found) {
        if (moment.asOf().isNow()) {
            return found;
        }
        Map<String, StoredEntity> then = moment.then(in, found.stream().map(Neighbour::far).toList());
        return found.stream().filter(n -> then.containsKey(n.far().id())).map(n -> new Neighbour(n.link(), then.get(n.far().id()))).toList();
    }

    private static Answer of(Moment moment, ReadTransaction tx, StoredEntity entity, Set<EntityKind> kinds, int depth, int limit) {
        List<LinkView> links = new ArrayList<>();
        Set<String> rowsSeen = new HashSet<>();
        Set<String> reached = new HashSet<>(Set.of(entity.id()));
        Collection<String> frontier = List.of(entity.id());
        int rows = 0;
        boolean cut = false;
        for (int step = 1; step <= depth && !frontier.isEmpty() && !cut; step++) {
            List<Neighbour> found = new ArrayList<>();
            for (Map.Entry<EntityKind, List<String>> of : byKind(frontier).entrySet()) {
                // Links that led here are found again from this end; they must not take the place of new ones.
                int asked = limit + rows + 1;
                List<Neighbour> more = tx.neighbours(of.getKey(), of.getValue(), kinds, asked);
                cut |= more.size() == asked;
                found.addAll(then(moment, tx, more));
            }
            // Two that were reached together may be linked to each other: seen from one end is enough.
            List<Neighbour> fresh = found.stream().filter(n -> rowsSeen.add(LinkView.key(n.link()) + n.link().record())).toList();
            cut |= fresh.size() > limit - rows;
            fresh = fresh.subList(0, Math.min(fresh.size(), limit - rows));
            rows += fresh.size();
            links.addAll(LinkView.fold(tx, fresh, step));
            frontier = new TreeSet<>(fresh.stream().map(n -> n.far().id()).filter(reached::add).toList());
        }
        return new Answer(entity.id(), entity.kind(), label(entity), depth, links, cut, entity.disputed());
    }

    static Map<EntityKind, List<String>> byKind(Collection<String> ids) {
        return ids.stream().collect(Collectors.groupingBy(EntityKind::ofId, TreeMap::new, Collectors.toList()));
    }

    /** What a person calls it; a natural person by the first character alone, as wherever one is come upon and not asked for. */
    static String label(StoredEntity e) {
        if (e.kind() == EntityKind.PERSON) {
            return Mask.name(e.value("name"));
        }
        return Stream.of("name", "text", "number", "uscc", "code", "estateUnit").map(e::value).filter(v -> !v.isEmpty()).findFirst().orElse("");
    }
}
