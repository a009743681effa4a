package io.tongyuan.graph;

import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What of one kind lies at some addresses.
 *
 * @param letter of the kind, see {@link io.tongyuan.model.EntityKind}
 * @param count  of all
 * @param first  by id, no more than asked for
 */
public record Occupants(char letter, long count, List<Occupant> first) {
    static final String QUERY = """
            UNWIND $ids AS id MATCH (a:Address {id: id})<-[l:REGISTERED_AT|RESIDES_AT|LOCATED_AT]-(n) WHERE l.live
            WITH n.id AS id, min(a.id) AS at ORDER BY id
            WITH left(id, 1) AS letter, collect([id, at]) AS pairs
            RETURN letter, size(pairs) AS count, pairs[0..$limit] AS first
            """;

    /** @param addressId at which of the addresses; the smallest id where it is at several */
    public record Occupant(String id, String addressId) {
    }

    static Occupants of(Record r) {
        return new Occupants(r.get("letter").asString().charAt(0), r.get("count").asLong(),
                r.get("first").asList((Value pair) -> new Occupant(pair.get(0).asString(), pair.get(1).asString())));
    }
}
