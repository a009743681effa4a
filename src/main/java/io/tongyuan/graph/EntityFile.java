package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.util.List;
import org.neo4j.driver.Record;

/**
 * All that the check of a legal entity looks at first, read by one query.
 *
 * @param representatives persons said to represent it, one row a record that says so; at most {@value #MOST}
 */
public record EntityFile(KnownEntity entity, List<Neighbour> representatives) {
    private static final int MOST = 20;

    static final String QUERY = KnownEntity.matchByKey(EntityKind.LEGAL_ENTITY, "n") + "RETURN " + KnownEntity.columns("n") + """
            , COLLECT { MATCH (n)<-[l:REPRESENTS]-(m) WHERE l.live WITH l, m ORDER BY m.id, l.record LIMIT %d RETURN %s } AS representatives
            """.formatted(MOST, Neighbour.map("l", "m"));

    static EntityFile of(Record row) {
        return new EntityFile(KnownEntity.of(EntityKind.LEGAL_ENTITY, row), row.get("representatives").asList(Neighbour::of));
    }
}
