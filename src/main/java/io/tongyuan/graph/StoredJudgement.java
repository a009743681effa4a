package io.tongyuan.graph;

import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What a person decided of two ids.
 *
 * @param a       the smaller of the two public ids, as they were given: ids are for ever
 * @param verdict SAME, NOT_SAME, UNDECIDED
 * @param by      agency, "" for the operator
 * @param history earlier verdicts: time, verdict, agency and reason, oldest first
 */
public record StoredJudgement(String a, String b, String verdict, String by, String reason, String at, List<String> history) {
    static final String RETURN = " RETURN j.a AS a, j.b AS b, j.verdict AS verdict, j.by AS by, j.reason AS reason, j.at AS at, j.history AS history ORDER BY a, b";

    static StoredJudgement of(Record r) {
        return new StoredJudgement(r.get("a").asString(), r.get("b").asString(), r.get("verdict").asString(), r.get("by").asString(),
                r.get("reason").asString(), r.get("at").asString(), r.get("history").asList(Value::asString));
    }
}
