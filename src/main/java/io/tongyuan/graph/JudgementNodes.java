package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Judgements in the graph, and what they join: an entity of several <em>parts</em>, each of which the records alone would make
 * an entity of its own. Whatever hangs on the entity because of a part other than the one it shows bears that part's id in
 * {@code was}, so that the part can be taken out again as it was. Within one transaction.
 */
public final class JudgementNodes {
    private final WriteTransaction tx;

    JudgementNodes(WriteTransaction tx) {
        this.tx = tx;
    }

    /** In the place of an earlier one about the same two, which its history keeps. */
    public void put(StoredJudgement j) {
        tx.run("""
                MERGE (j:Judgement {pair: $pair})
                SET j.history = CASE WHEN j.verdict IS NULL THEN [] ELSE j.history + [j.at + ' ' + j.verdict + ' ' + j.by + ' ' + j.reason] END
                SET j.a = $a, j.b = $b, j.verdict = $verdict, j.by = $by, j.reason = $reason, j.at = $at
                """, Map.of("pair", j.a() + " " + j.b(), "a", j.a(), "b", j.b(), "verdict", j.verdict(), "by", j.by(), "reason", j.reason(), "at", j.at()));
    }

    public boolean any() {
        return tx.list("RETURN EXISTS { (:Judgement) } AS any", Map.of()).getFirst().get("any").asBoolean();
    }

    /** All that name one of these ids. */
    public List<StoredJudgement> of(Collection<String> ids) {
        return tx.list("MATCH (j:Judgement) WHERE j.a IN $ids OR j.b IN $ids" + StoredJudgement.RETURN, Map.of("ids", ids)).stream()
                .map(StoredJudgement::of).toList();
    }

    /** The id that an entity shows, by any of its ids; "" for none. */
    public String shown(EntityKind kind, String id) {
        return tx.list("OPTIONAL MATCH (n:%1$s {id: $id}) OPTIONAL MATCH (:Redirect {id: $id})-[:SAME_AS]->(m:%1$s) RETURN coalesce(n.id, m.id, '') AS id"
                .formatted(kind.label()), Map.of("id", id)).getFirst().get("id").asString();
    }

    /** All ids that lead to it, its own among them. */
    public List<String> ids(EntityKind kind, String entityId) {
        return tx.list("MATCH (n:%s {id: $id}) RETURN [n.id] + COLLECT { MATCH (d:Redirect)-[:SAME_AS]->(n) RETURN d.id } AS ids"
                .formatted(kind.label()), Map.of("id", entityId)).getFirst().get("ids").asList(v -> v.asString());
    }

    /** Of its parts those that it does not show; none where no judgement joined any. */
    public List<String> parts(EntityKind kind, String entityId) {
        return tx.list("MATCH (n:%s {id: $id}) RETURN coalesce(n.parts, []) AS parts".formatted(kind.label()), Map.of("id", entityId))
                .getFirst().get("parts").asList(v -> v.asString());
    }

    /** The other becomes a part of the survivor. Neither has parts of which the other is one. */
    public void join(EntityKind kind, String survivorId, String otherId, Turn turn) {
        Map<String, Object> both = Map.of("s", survivorId, "o", otherId, "at", turn.at());
        String pair = "MATCH (s:%1$s {id: $s}) MATCH (o:%1$s {id: $o}) ".formatted(kind.label());
        tx.run(pair + "MATCH (x)-[a]->(o) CREATE (x)-[b:$(type(a))]->(s) SET b = properties(a), b.joined = $at, b.was = $o DELETE a", both);
        tx.run(pair + "MATCH (o)-[a]->(x) CREATE (s)-[b:$(type(a))]->(x) SET b = properties(a), b.joined = $at, b.was = $o DELETE a", both);
        tx.run(pair + "WITH s, o, o.key AS key, o.id AS id, o.sealed AS sealed, o.disputed AS disputed DETACH DELETE o "
                + "SET s.parts = coalesce(s.parts, []) + [id], s.disputed = CASE WHEN disputed IS NULL THEN s.disputed ELSE disputed + "
                + "[a IN coalesce(s.disputed, []) WHERE NOT a IN disputed] END "
                + "CREATE (:Redirect {key: key, id: id, sealed: sealed})-[:SAME_AS {was: id}]->(s)", both);
    }

    /** Takes a part out; neither of the two has golden values that fit then. */
    public void split(EntityKind kind, String survivorId, String partId) {
        Map<String, Object> both = Map.of("s", survivorId, "o", partId);
        tx.run("""
                MATCH (s:%1$s {id: $s}) MATCH (d:Redirect {id: $o}) WITH s, d, d.key AS key, d.sealed AS sealed
                DETACH DELETE d CREATE (o:%1$s {id: $o, key: key, registered: false}) SET o.sealed = sealed
                SET s.parts = CASE WHEN size(s.parts) = 1 THEN null ELSE [p IN s.parts WHERE p <> $o] END
                """.formatted(kind.label()), both);
        String pair = "MATCH (s:%1$s {id: $s}) MATCH (o:%1$s {id: $o}) ".formatted(kind.label());
        String apart = " SET b = properties(a) SET b.joined = null, b.was = null DELETE a";
        tx.run(pair + "MATCH (x)-[a {was: $o}]->(s) CREATE (x)-[b:$(type(a))]->(o)" + apart, both);
        tx.run(pair + "MATCH (s)-[a {was: $o}]->(x) CREATE (o)-[b:$(type(a))]->(x)" + apart, both);
        for (String id : List.of(survivorId, partId)) {
            tx.run("MATCH (n:%s {id: $id}) OPTIONAL MATCH (d:Dispute {flagged: 'true'})-[:ABOUT]->(n) WITH n, collect(DISTINCT d.attribute) AS disputed SET n.disputed = CASE WHEN size(disputed) = 0 THEN null ELSE disputed END"
                    .formatted(kind.label()), Map.of("id", id));
        }
    }
}
