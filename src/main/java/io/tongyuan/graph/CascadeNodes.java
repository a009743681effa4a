package io.tongyuan.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cascades in the graph, and what of them is still to be worked out: {@code (:CascadePart)} hold the ids of the objects
 * that have not been looked at, and go with the transaction that looked. Within one transaction.
 */
public final class CascadeNodes {
    /** Since when the names are those of now that are not worked out yet: a list of one or none. */
    static final String BEGUN = "COLLECT { MATCH (k:Cascade) WHERE NOT k.state IN ['DONE', 'REVERTED'] RETURN CASE k.until WHEN '' THEN k.at ELSE k.until END }";
    private static final String KEPT = "SET k.until = $until, k.state = $state, k.total = $total, k.looked = $looked, k.changed = $changed";

    private final WriteTransaction tx;

    CascadeNodes(WriteTransaction tx) {
        this.tx = tx;
    }

    /** @param ids at most some thousands */
    public record Part(int number, List<String> ids) {
    }

    public List<StoredCascade> all() {
        return tx.list("MATCH (k:Cascade)" + StoredCascade.RETURN, Map.of()).stream().map(StoredCascade::of).toList();
    }

    /** Puts one in force, or takes it back: names are others from this turn on. */
    public void enact(StoredCascade cascade) {
        tx.run("MERGE (k:Cascade {number: $number}) SET k.at = $at, k.by = $by, k.changes = $changes " + KEPT,
                Map.of("number", cascade.number(), "at", cascade.at(), "by", cascade.by(), "changes", List.copyOf(cascade.changes()), "until", cascade.until(),
                        "state", cascade.state(), "total", cascade.total(), "looked", cascade.looked(), "changed", cascade.changed()));
        tx.run("MATCH (w:Singleton {name: 'writer'}) SET w.cascades = coalesce(w.cascades, 0) + 1", Map.of());
    }

    public void keep(StoredCascade cascade) {
        tx.run("MATCH (k:Cascade {number: $number}) " + KEPT, Map.of("number", cascade.number(), "until", cascade.until(), "state", cascade.state(),
                "total", cascade.total(), "looked", cascade.looked(), "changed", cascade.changed()));
    }

    public void put(List<Part> parts) {
        tx.run("UNWIND $parts AS part CREATE (:CascadePart {number: part.number, ids: part.ids})",
                Map.of("parts", parts.stream().map(p -> Map.<String, Object>of("number", p.number, "ids", p.ids)).toList()));
    }

    public Optional<Part> next() {
        return tx.list("MATCH (p:CascadePart) RETURN p.number AS number, p.ids AS ids ORDER BY number LIMIT 1", Map.of()).stream().findFirst()
                .map(r -> new Part(r.get("number").asInt(), r.get("ids").asList(v -> v.asString())));
    }

    public void done(Part part) {
        tx.run("MATCH (p:CascadePart {number: $number}) DELETE p", Map.of("number", part.number));
    }

    /** What an earlier attempt at listing left. */
    public void forget() {
        tx.run("MATCH (p:CascadePart) DELETE p", Map.of());
    }
}
