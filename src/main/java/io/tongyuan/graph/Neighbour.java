package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import io.tongyuan.model.LinkType;
import org.neo4j.driver.Record;

/** One link of an entity, seen from it, with the entity at the far end. */
public record Neighbour(StoredLink link, StoredEntity far) {
    static final String RETURN = " RETURN type(l) AS type, startNode(l).id AS from, endNode(l).id AS to, l.record AS record, "
            + "l.basis AS basis, properties(l) AS l, properties(m) AS m ORDER BY type, m.id, record LIMIT $limit";

    static Neighbour of(Record r) {
        EntityKind kind = EntityKind.ofId(r.get("m").get("id").asString());
        return new Neighbour(new StoredLink(LinkType.valueOf(r.get("type").asString()), r.get("from").asString(),
                r.get("to").asString(), r.get("record").asString(""), r.get("basis").asString(""), Values.attributes(r.get("l"))),
                Values.entity(kind, r.get("m")));
    }
}
