package io.tongyuan.graph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A dispute as the graph keeps it.
 *
 * @param entityId public id of what it is about, now
 * @param values   state, attribute, holder, reporter, due …
 * @param history  events as JSON, oldest first
 * @param proofs   as JSON
 */
public record StoredDispute(String id, String entityId, Map<String, String> values, List<String> history, List<String> proofs) {
    static final String RETURN = " RETURN properties(d) AS d, n.id AS entity";

    static StoredDispute of(Record r) {
        Value d = r.get("d");
        Map<String, String> values = new TreeMap<>();
        d.asMap(v -> v).forEach((name, value) -> {
            if (!name.equals("id") && !name.equals("history") && !name.equals("proofs")) {
                values.put(name, value.asString());
            }
        });
        return new StoredDispute(d.get("id").asString(), r.get("entity").asString(), values, d.get("history").asList(Value::asString),
                d.get("proofs").asList(Value::asString));
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
