package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** @param divisions twelve-digit codes of where the person resides, as records say */
public record NamedPerson(StoredEntity person, List<String> divisions) {
    static final String RETURN = """
             OPTIONAL MATCH (n)-[l:RESIDES_AT]->(a:Address) WHERE l.live
            RETURN properties(n) AS n, collect(DISTINCT a.division) AS divisions ORDER BY n.id
            """;

    static NamedPerson of(Record r) {
        return new NamedPerson(Values.entity(EntityKind.PERSON, r.get("n")), r.get("divisions").asList(Value::asString));
    }
}
