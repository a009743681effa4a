package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Disputes in the graph: {@code (:Dispute)-[:ABOUT]->(entity)}, and the flag on the entity. Within one transaction. */
public final class DisputeNodes {
    private final WriteTransaction tx;

    DisputeNodes(WriteTransaction tx) {
        this.tx = tx;
    }

    public void create(StoredDispute dispute) {
        tx.run("MATCH (n:" + EntityKind.ofId(dispute.entityId()).label() + " {id: $entity}) CREATE (d:Dispute {id: $id})-[:ABOUT]->(n) SET d += $set",
                Map.of("entity", dispute.entityId(), "id", dispute.id(), "set", properties(dispute)));
        flag(dispute.entityId());
    }

    public void update(StoredDispute dispute) {
        tx.run("MATCH (d:Dispute {id: $id}) SET d += $set", Map.of("id", dispute.id(), "set", properties(dispute)));
        flag(dispute.entityId());
    }

    private static Map<String, Object> properties(StoredDispute dispute) {
        Map<String, Object> set = new HashMap<>(dispute.values());
        set.put("history", dispute.history());
        set.put("proofs", dispute.proofs());
        return set;
    }

    private void flag(String entityId) {
        tx.run("MATCH (n:" + EntityKind.ofId(entityId).label() + """
                 {id: $entity}) OPTIONAL MATCH (d:Dispute {flagged: 'true'})-[:ABOUT]->(n) WITH n, d.attribute AS attribute ORDER BY attribute
                WITH n, collect(DISTINCT attribute) AS disputed SET n.disputed = CASE WHEN size(disputed) = 0 THEN null ELSE disputed END
                """, Map.of("entity", entityId));
    }

    public Optional<StoredDispute> find(String id) {
        return tx.list("MATCH (d:Dispute {id: $id})-[:ABOUT]->(n)" + StoredDispute.RETURN, Map.of("id", id)).stream().findFirst().map(StoredDispute::of);
    }

    /** Those about an entity that are not answered yet, or not closed. */
    public List<StoredDispute> flagged(String entityId) {
        return tx.list("MATCH (d:Dispute {flagged: 'true'})-[:ABOUT]->(n:" + EntityKind.ofId(entityId).label() + " {id: $id})" + StoredDispute.RETURN
                + " ORDER BY d.id", Map.of("id", entityId)).stream().map(StoredDispute::of).toList();
    }

    /** Those that should have been answered before that day and are not, and are not known to be late yet. */
    public List<StoredDispute> late(String day) {
        return tx.list("MATCH (d:Dispute)-[:ABOUT]->(n) WHERE d.state IN ['OPEN', 'FORWARDED'] AND d.due < $day" + StoredDispute.RETURN + " ORDER BY d.id",
                Map.of("day", day)).stream().map(StoredDispute::of).toList();
    }

    /** The last change that conflicts were looked for in, see {@link ReadTransaction#conflictsWatched}. */
    public void watched(long seq) {
        tx.run("MERGE (w:Singleton {name: 'conflictWatch'}) SET w.seq = $seq", Map.of("seq", seq));
    }
}
