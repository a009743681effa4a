package io.tongyuan.graph;

import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The changes of one transaction: entry i has the number first + i and reads {@code id}, blank, and {@code +} (made),
 * {@code ~ {attribute: [before, after]}}, {@code <} (what is said of its past alone), {@code >survivor}, {@code !} and what happened to a dispute about it, or {@code =} and where a place stands.
 *
 * @param at     see {@link Turn}
 * @param policy number of the policy in force
 * @param cause    number of the cascade that they come of, 0 for none
 * @param byPolicy whether they come of this policy having been put in force
 * @param behind   see {@link Turn}
 */
public record ChangeRange(long first, long last, String at, int policy, int cause, boolean byPolicy, String behind, List<String> entries) {
    /** Ends the entry of one that is now what it was, and of whose past something else is said. */
    public static final String PAST = " <";

    static final String RETURN = " RETURN c.first AS first, c.last AS last, c.at AS at, c.policy AS policy, coalesce(c.cause, 0) AS cause, coalesce(c.byPolicy, false) AS byPolicy, "
            + "coalesce(c.behind, '') AS behind, c.entries AS entries ORDER BY c.first LIMIT $limit";

    static ChangeRange of(Record r) {
        return new ChangeRange(r.get("first").asLong(), r.get("last").asLong(), r.get("at").asString(), r.get("policy").asInt(), r.get("cause").asInt(),
                r.get("byPolicy").asBoolean(), r.get("behind").asString(), r.get("entries").asList(Value::asString));
    }

    /** Of those that are others now, or of which something else is said; who has changed in the past alone is left out. */
    public List<String> ids() {
        return entries.stream().filter(e -> !e.endsWith(PAST)).map(e -> e.substring(0, e.indexOf(' '))).toList();
    }
}
