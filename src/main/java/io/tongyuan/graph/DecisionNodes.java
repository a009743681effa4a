package io.tongyuan.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What comparisons decided of pairs of parts: {@code (:Decision)}, derived and made anew at will. Within one transaction. */
public final class DecisionNodes {
    static final String OF = "UNWIND $ids AS id MATCH (d:Decision {a: id}) RETURN d UNION UNWIND $ids AS id MATCH (d:Decision {b: id}) RETURN d";

    private final WriteTransaction tx;

    DecisionNodes(WriteTransaction tx) {
        this.tx = tx;
    }

    public boolean any() {
        return tx.list("RETURN EXISTS { (:Decision) } AS any", Map.of()).getFirst().get("any").asBoolean();
    }

    /** All that name one of these ids. */
    public List<StoredDecision> of(Collection<String> ids) {
        return tx.list("CALL () { " + OF + " } WITH d" + StoredDecision.RETURN, Map.of("ids", ids)).stream().map(StoredDecision::of).toList();
    }

    /** These in the place of all that name one of the ids. */
    public void replace(Collection<String> ids, Collection<StoredDecision> now) {
        tx.run("UNWIND $ids AS id MATCH (d:Decision {a: id}) DELETE d", Map.of("ids", ids));
        tx.run("UNWIND $ids AS id MATCH (d:Decision {b: id}) DELETE d", Map.of("ids", ids));
        put(now);
    }

    /** Each in the place of the one about the same two. */
    public void put(Collection<StoredDecision> decisions) {
        tx.run("UNWIND $rows AS row MERGE (d:Decision {pair: row.pair}) SET d = row", Map.of("rows", decisions.stream().map(d -> Map.<String, Object>of(
                "pair", d.a() + " " + d.b(), "a", d.a(), "b", d.b(), "verdict", d.verdict(), "bits", d.bits(), "drawn", d.drawn(), "reasons", d.reasons())).toList()));
    }
}
