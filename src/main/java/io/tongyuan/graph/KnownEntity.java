package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.util.List;
import org.neo4j.driver.types.MapAccessor;

/** An entity with what the records that speak say of it. */
public record KnownEntity(StoredEntity entity, List<StoredAssertion> said) {
    /** Columns e and said of the node bound to the name. */
    static String columns(String node) {
        return "properties(" + node + ") AS e, " + said(node) + " AS said";
    }

    /** The same as entries of a map. */
    static String entries(String node) {
        return "e: properties(" + node + "), said: " + said(node);
    }

    /** The node of a key, redirects followed, bound to the name; no row where nobody holds the key. */
    static String matchByKey(EntityKind kind, String node) {
        return """
                OPTIONAL MATCH (held:%1$s {key: $key}) OPTIONAL MATCH (:Redirect {key: $key})-[:SAME_AS]->(survivor:%1$s)
                WITH coalesce(held, survivor) AS %2$s WHERE %2$s IS NOT NULL
                """.formatted(kind.label(), node);
    }

    private static String said(String node) {
        return "COLLECT { MATCH (%1$s)<-[a:ASSERTS]-(r:SourceRecord) WHERE r.live RETURN {id: %1$s.id, record: r.id, provider: r.provider, resource: r.resource, date: r.date, a: properties(a)} }"
                .formatted(node);
    }

    static KnownEntity of(EntityKind kind, MapAccessor row) {
        return new KnownEntity(Values.entity(kind, row.get("e")), row.get("said").asList(ReadTransaction::assertion));
    }
}
