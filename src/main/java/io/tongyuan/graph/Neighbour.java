package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import io.tongyuan.model.LinkType;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.types.MapAccessor;

/** One link of an entity, seen from it, with the entity at the far end. */
public record Neighbour(StoredLink link, StoredEntity far) {
    static final String RETURN = " RETURN type(l) AS type, startNode(l).id AS from, endNode(l).id AS to, l.record AS record, "
            + "l.basis AS basis, properties(l) AS l, properties(m) AS m ORDER BY type, m.id, from, to, record LIMIT $limit";
    /** All types by name: an entity's many ASSERTS relationships are then not even looked at. */
    static final String TYPES = Stream.of(LinkType.values()).map(LinkType::name).collect(Collectors.joining("|"));

    /** A row of {@link #RETURN} as a map, of the relationship and the far node bound to these names. */
    static String map(String link, String far) {
        return "{type: type(%1$s), from: startNode(%1$s).id, to: endNode(%1$s).id, record: %1$s.record, basis: %1$s.basis, l: properties(%1$s), m: properties(%2$s)}"
                .formatted(link, far);
    }

    static Neighbour of(MapAccessor r) {
        EntityKind kind = EntityKind.ofId(r.get("m").get("id").asString());
        return new Neighbour(new StoredLink(LinkType.valueOf(r.get("type").asString()), r.get("from").asString(),
                r.get("to").asString(), r.get("record").asString(""), r.get("basis").asString(""), Values.attributes(r.get("l"))),
                Values.entity(kind, r.get("m")));
    }

    static String labels(Collection<EntityKind> kinds) {
        return kinds.stream().map(EntityKind::label).sorted().collect(Collectors.joining("|"));
    }

    /** The end that it is seen from. */
    public String nearId() {
        return link.fromId().equals(far.id()) ? link.toId() : link.fromId();
    }
}
