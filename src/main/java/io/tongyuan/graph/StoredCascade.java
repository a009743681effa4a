package io.tongyuan.graph;

import java.util.List;
import org.neo4j.driver.types.MapAccessor;

/**
 * Changes of names and codes that were applied together, and how far their working out is.
 *
 * @param number  from 1
 * @param at      when they came in force, see {@link Turn}
 * @param until   when they were taken back; "" where they stand
 * @param by      who applied them
 * @param state   LISTING (what they touch is being looked for), RUNNING, DONE, and after {@code until} UNLISTING, REVERTING, REVERTED
 * @param total   objects to be looked at
 * @param looked  objects looked at so far
 * @param changed of them, whose values are others now
 * @param changes the changes themselves, in the order of their file
 */
public record StoredCascade(int number, String at, String until, String by, String state, long total, long looked, long changed, List<String> changes) {
    static final String RETURN = " RETURN k.number AS number, k.at AS at, k.until AS until, k.by AS by, k.state AS state, k.total AS total, "
            + "k.looked AS looked, k.changed AS changed, k.changes AS changes ORDER BY k.number";

    static StoredCascade of(MapAccessor r) {
        return new StoredCascade(r.get("number").asInt(), r.get("at").asString(), r.get("until").asString(), r.get("by").asString(),
                r.get("state").asString(), r.get("total").asLong(), r.get("looked").asLong(), r.get("changed").asLong(),
                r.get("changes").asList(v -> v.asString()));
    }

    public boolean finished() {
        return state.equals("DONE") || state.equals("REVERTED");
    }

    /** Whether its names are those of now. */
    public boolean stands() {
        return until.isEmpty();
    }
}
