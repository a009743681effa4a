package io.tongyuan.graph;

import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The changes of one transaction: entry i has the number first + i and reads {@code id}, blank, and {@code +} (made),
 * {@code ~ {attribute: [before, after]}}, {@code >survivor}, {@code !} and what happened to a dispute about it, or {@code =} and where a place stands.
 *
 * @param at     see {@link Turn}
 * @param policy number of the policy in force
 * @param cause  number of the cascade that they come of, 0 for none
 */
public record ChangeRange(long first, long last, String at, int policy, int cause, List<String> entries) {
    static final String RETURN = " RETURN c.first AS first, c.last AS last, c.at AS at, c.policy AS policy, coalesce(c.cause, 0) AS cause, c.entries AS entries ORDER BY c.first LIMIT $limit";

    static ChangeRange of(Record r) {
        return new ChangeRange(r.get("first").asLong(), r.get("last").asLong(), r.get("at").asString(), r.get("policy").asInt(), r.get("cause").asInt(),
                r.get("entries").asList(Value::asString));
    }

    public List<String> ids() {
        return entries.stream().map(e -> e.substring(0, e.indexOf(' '))).toList();
    }
}
