package io.tongyuan.query;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.Neighbour;
import io.tongyuan.graph.RecordOrigin;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.StoredLink;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.LinkType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an entity is linked to, each link once with all records that assert it. */
public final class Neighbours {
    /** More than this of links is no answer for a person to read; the answer says that it was cut. */
    public static final int LIMIT = 500;

    private final GraphStore graph;

    public Neighbours(GraphStore graph) {
        this.graph = graph;
    }

    /** @param cut true where there are more links than were looked at */
    public record Answer(String id, EntityKind kind, String label, List<Link> links, boolean cut) {
    }

    /**
     * @param direction OUT where the entity asked for is the link's start, else IN
     * @param basis     "" where the link stands on shared numbers, else what it was derived from
     * @param attributes of the link itself (position, since, until); of several records the last by id speaks
     */
    public record Link(LinkType type, String text, String direction, String id, EntityKind kind, String label,
                       String basis, Map<String, String> attributes, List<EntityView.Origin> sources) {
    }

    /** Empty where nobody has that public id. */
    public Optional<Answer> of(String id) {
        return graph.read(tx -> tx.findById(id).map(entity -> {
            List<Neighbour> found = tx.neighbours(entity.kind(), entity.id(), LIMIT);
            Map<String, RecordOrigin> origins = tx.origins(found.stream().map(n -> n.link().record())
                    .filter(r -> !r.isEmpty()).distinct().toList());
            return answer(entity, found, origins);
        }));
    }

    private static Answer answer(StoredEntity entity, List<Neighbour> found, Map<String, RecordOrigin> origins) {
        Map<String, List<Neighbour>> same = new LinkedHashMap<>();
        found.forEach(n -> same.computeIfAbsent(n.link().type() + n.link().fromId() + n.link().toId(), k -> new ArrayList<>()).add(n));
        List<Link> links = same.values().stream().map(group -> link(entity.id(), group, origins)).toList();
        return new Answer(entity.id(), entity.kind(), label(entity), links, found.size() == LIMIT);
    }

    private static Link link(String id, List<Neighbour> group, Map<String, RecordOrigin> origins) {
        StoredLink link = group.getFirst().link();
        StoredEntity far = group.getFirst().far();
        List<EntityView.Origin> sources = group.stream().map(n -> origins.get(n.link().record()))
                .filter(java.util.Objects::nonNull)
                .map(o -> new EntityView.Origin(o.provider(), o.resource(), o.id(), o.date())).toList();
        Map<String, String> attributes = new TreeMap<>();
        group.forEach(n -> attributes.putAll(n.link().attributes()));
        return new Link(link.type(), link.type().text(), link.fromId().equals(id) ? "OUT" : "IN", far.id(), far.kind(),
                label(far), link.basis(), attributes, sources);
    }

    /** What a person calls it. */
    static String label(StoredEntity e) {
        return Stream.of("name", "text", "number", "uscc", "code", "estateUnit").map(e::value).filter(v -> !v.isEmpty()).findFirst().orElse("");
    }
}
