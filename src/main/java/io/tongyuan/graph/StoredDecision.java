package io.tongyuan.graph;

import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What a comparison decided of two parts: what the records alone would make an entity each.
 *
 * @param a       the smaller of the two ids
 * @param verdict MATCH or POSSIBLE; of what is neither nothing is kept
 * @param bits    weight of all that speaks for one, the prior among it
 * @param drawn   it holds its two together: it matches, and nothing else speaks against the group that comes of it
 * @param reasons level, weight and words of each thing compared
 */
public record StoredDecision(String a, String b, String verdict, double bits, boolean drawn, List<String> reasons) {
    static final String RETURN = " RETURN d.a AS a, d.b AS b, d.verdict AS verdict, d.bits AS bits, d.drawn AS drawn, d.reasons AS reasons ORDER BY a, b";

    public StoredDecision {
        reasons = List.copyOf(reasons);
    }

    public boolean matches() {
        return verdict.equals("MATCH");
    }

    public StoredDecision drawn(boolean now) {
        return new StoredDecision(a, b, verdict, bits, now, reasons);
    }

    static StoredDecision of(Record r) {
        return new StoredDecision(r.get("a").asString(), r.get("b").asString(), r.get("verdict").asString(), r.get("bits").asDouble(),
                r.get("drawn").asBoolean(), r.get("reasons").asList(Value::asString));
    }
}
