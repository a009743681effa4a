package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import io.tongyuan.model.LinkType;
import io.tongyuan.model.SourceRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * What the write line needs of the graph within one transaction: many items a statement, one statement a round trip.
 * Writers take turns ({@link #takeTurn}), so that what one reads cannot change under it.
 */
public final class WriteTransaction {
    /**
     * Every statement here finds by an index, whatever the counts are. Without this the server plans them all anew each
     * ten seconds while the graph grows: 45 % of its processor time in the first 100,000 records.
     */
    private static final String KEEP_PLAN = "CYPHER replan=skip ";

    private final TransactionContext tx;

    WriteTransaction(TransactionContext tx) {
        this.tx = tx;
    }

    /** Waits until no other writer is at work; held until the transaction ends. */
    public Turn takeTurn(Instant now) {
        Record w = list("MERGE (w:Singleton {name: 'writer'}) SET w.turn = coalesce(w.turn, 0) + 1 "
                + "RETURN coalesce(w.at, '') AS at, coalesce(w.policy, 0) AS policy, coalesce(w.cascades, 0) AS cascades, "
                + PolicyRuns.BEGUN + " + " + CascadeNodes.BEGUN + " AS begun", Map.of()).getFirst();
        String behind = w.get("begun").asList(v -> v.asString()).stream().min(Comparator.naturalOrder()).map(Turn::before).orElse("");
        return new Turn(Turn.after(w.get("at").asString(), now), w.get("policy").asInt(), w.get("cascades").asInt(), behind);
    }

    /** See {@link JudgementNodes}. */
    public JudgementNodes judgements() {
        return new JudgementNodes(this);
    }

    /** See {@link DisputeNodes}. */
    public DisputeNodes disputes() {
        return new DisputeNodes(this);
    }

    /** See {@link DecisionNodes}. */
    public DecisionNodes decisions() {
        return new DecisionNodes(this);
    }

    /** See {@link PlaceNodes}. */
    public PlaceNodes places() {
        return new PlaceNodes(this);
    }

    /** The last number of the change log. */
    public long lastChange() {
        return list(ReadTransaction.LAST_CHANGE, Map.of()).getFirst().get("last").asLong();
    }

    /** See {@link CascadeNodes}. */
    public CascadeNodes cascades() {
        return new CascadeNodes(this);
    }

    /** See {@link PolicyRuns}. */
    public PolicyRuns policyRuns() {
        return new PolicyRuns(this);
    }

    /**
     * Keeps the check value of the keys that this graph is written with, where none is kept yet.
     *
     * @return the one that is kept
     */
    public String holdKeyCheck(String check) {
        return list("MERGE (k:Singleton {name: 'keys'}) ON CREATE SET k.check = $check RETURN k.check AS check", Map.of("check", check))
                .getFirst().get("check").asString();
    }

    /** All versions known of these record keys. */
    public Map<String, List<StoredVersion>> versions(Collection<String> recordKeys) {
        Map<String, List<StoredVersion>> out = new HashMap<>();
        for (Record r : list("UNWIND $keys AS k MATCH (r:SourceRecord {recordKey: k}) RETURN r.id, k, r.date, r.live",
                Map.of("keys", recordKeys))) {
            out.computeIfAbsent(r.get("k").asString(), k -> new ArrayList<>()).add(new StoredVersion(
                    r.get("r.id").asString(), r.get("k").asString(), r.get("r.date").asString(), r.get("r.live").asBoolean()));
        }
        return out;
    }

    /** Who holds which of these keys; keys nobody holds are absent. */
    public Map<String, KeyHolder> holders(EntityKind kind, Collection<String> keys) {
        Map<String, KeyHolder> out = new HashMap<>();
        String cypher = """
                UNWIND $keys AS k MATCH (n:%1$s {key: k}) RETURN k, n.id AS own, n.id AS entity, n.parts IS NOT NULL AS judged
                UNION ALL
                UNWIND $keys AS k MATCH (d:Redirect {key: k})-[:SAME_AS]->(n:%1$s) RETURN k, d.id AS own, n.id AS entity, n.parts IS NOT NULL AS judged
                """.formatted(kind.label());
        for (Record r : list(cypher, Map.of("keys", keys))) {
            String key = r.get("k").asString();
            out.put(key, new KeyHolder(key, r.get("own").asString(), r.get("entity").asString(), r.get("judged").asBoolean()));
        }
        return out;
    }

    public Map<String, StoredEntity> entities(EntityKind kind, Collection<String> ids) {
        Map<String, StoredEntity> out = new HashMap<>();
        for (Record r : list("UNWIND $ids AS id MATCH (n:" + kind.label() + " {id: id}) RETURN properties(n) AS n",
                Map.of("ids", ids))) {
            StoredEntity e = Values.entity(kind, r.get("n"));
            out.put(e.id(), e);
        }
        return out;
    }

    /** What the records that speak say of these entities. */
    public List<StoredAssertion> assertions(EntityKind kind, Collection<String> ids) {
        return list(ReadTransaction.ASSERTIONS.formatted(kind.label()), Map.of("ids", ids))
                .stream().map(ReadTransaction::assertion).toList();
    }

    /** The same, and by entity the date of the newest version of a record that says or said anything of it. */
    public SaidSoFar saidSoFar(EntityKind kind, Collection<String> ids) {
        List<StoredAssertion> speaking = new ArrayList<>();
        Map<String, String> newest = new HashMap<>();
        for (Record r : list("""
                UNWIND $ids AS id MATCH (:%s {id: id})<-[a:ASSERTS]-(r:SourceRecord)
                RETURN id, r.id AS record, r.provider AS provider, r.resource AS resource, r.date AS date, r.live AS live, CASE WHEN r.live THEN properties(a) END AS a
                """.formatted(kind.label()), Map.of("ids", ids))) {
            newest.merge(r.get("id").asString(), r.get("date").asString(), BinaryOperator.maxBy(Comparator.naturalOrder()));
            if (r.get("live").asBoolean()) {
                speaking.add(ReadTransaction.assertion(r));
            }
        }
        return new SaidSoFar(speaking, newest);
    }

    /** All that was ever said of these entities, by whichever version of a record. */
    public List<SaidEver> saidEver(EntityKind kind, Collection<String> ids) {
        return list("""
                UNWIND $ids AS id MATCH (:%s {id: id})<-[a:ASSERTS]-(r:SourceRecord)
                RETURN id, r.id AS record, r.provider AS provider, r.resource AS resource, r.date AS date, properties(a) AS a, r.recordKey AS recordKey, r.live AS live
                """.formatted(kind.label()), Map.of("ids", ids)).stream()
                .map(r -> new SaidEver(ReadTransaction.assertion(r), r.get("recordKey").asString(), r.get("live").asBoolean())).toList();
    }

    /** The entities that these records assert something of. */
    public Map<EntityKind, List<String>> assertedBy(Collection<String> recordIds) {
        Map<EntityKind, List<String>> out = new TreeMap<>();
        for (Record r : list("UNWIND $ids AS id MATCH (:SourceRecord {id: id})-[:ASSERTS]->(n) RETURN DISTINCT n.id AS id",
                Map.of("ids", recordIds))) {
            String id = r.get("id").asString();
            out.computeIfAbsent(EntityKind.ofId(id), k -> new ArrayList<>()).add(id);
        }
        return out;
    }

    public void createRecords(Collection<SourceRecord> records, java.util.Set<String> live, String knownFrom) {
        List<Map<String, Object>> rows = new ArrayList<>(records.size());
        for (SourceRecord r : records) {
            Map<String, Object> row = new HashMap<>();
            row.put("id", r.id());
            row.put("recordKey", r.recordKey());
            row.put("provider", r.provider());
            row.put("resource", r.resource());
            row.put("date", r.date());
            row.put("live", live.contains(r.id()));
            row.put("knownFrom", knownFrom);
            row.put("sealedRow", r.sealedRow());
            row.put("batch", r.arrival().batch());
            if (!r.findings().isEmpty()) {
                row.put("findings", r.findings());
            }
            if (r.arrival().row() > 0) {
                row.put("file", r.arrival().file());
                row.put("row", r.arrival().row());
            }
            rows.add(row);
        }
        run("UNWIND $rows AS row CREATE (r:SourceRecord) SET r = row", Map.of("rows", rows));
    }

    /** These records no longer speak; what they asserted stays visible. */
    public void silence(Collection<String> recordIds) {
        run("""
                UNWIND $ids AS id MATCH (r:SourceRecord {id: id}) SET r.live = false
                WITH r MATCH (r)-[:ASSERTS]->(n)-[l]-() WHERE l.record = r.id SET l.live = false
                """, Map.of("ids", recordIds));
    }

    public void createEntities(EntityKind kind, Collection<StoredEntity> entities) {
        List<Map<String, Object>> rows = new ArrayList<>(entities.size());
        for (StoredEntity e : entities) {
            Map<String, Object> row = new HashMap<>(e.golden());
            row.put("id", e.id());
            row.put("key", e.key());
            row.put("registered", e.registered());
            if (e.sealed().length > 0) {
                row.put("sealed", e.sealed());
            }
            rows.add(row);
        }
        run("UNWIND $rows AS row CREATE (n:" + kind.label() + ") SET n = row", Map.of("rows", rows));
    }

    /** Sets golden values; those that stood before and are no longer won are taken away. */
    public void updateGolden(EntityKind kind, Collection<StoredEntity> before, Map<String, StoredEntity> after) {
        List<Map<String, Object>> rows = new ArrayList<>(before.size());
        for (StoredEntity old : before) {
            StoredEntity now = after.get(old.id());
            Map<String, Object> set = new HashMap<>();
            old.golden().keySet().forEach(attribute -> set.put(attribute, null));
            set.putAll(now.golden());
            set.put("registered", now.registered());
            rows.add(Map.of("id", old.id(), "set", set));
        }
        run("UNWIND $rows AS row MATCH (n:" + kind.label() + " {id: row.id}) SET n += row.set", Map.of("rows", rows));
    }

    public void createAssertions(EntityKind kind, Collection<StoredAssertion> assertions) {
        List<Map<String, Object>> rows = new ArrayList<>(assertions.size());
        for (StoredAssertion a : assertions) {
            Map<String, Object> set = new HashMap<>(a.attributes());
            set.put("as", a.as());
            if (a.registers()) {
                set.put("registers", true);
            }
            if (!a.doubts().isEmpty()) {
                set.put("doubts", a.doubts());
            }
            rows.add(Map.of("record", a.recordId(), "entity", a.entityId(), "set", set));
        }
        run("UNWIND $rows AS row MATCH (r:SourceRecord {id: row.record}) MATCH (n:" + kind.label()
                + " {id: row.entity}) CREATE (r)-[a:ASSERTS]->(n) SET a = row.set", Map.of("rows", rows));
    }

    public void createLinks(LinkType type, EntityKind from, EntityKind to, Collection<StoredLink> links, java.util.Set<String> live) {
        List<Map<String, Object>> rows = new ArrayList<>(links.size());
        for (StoredLink l : links) {
            Map<String, Object> set = new HashMap<>(l.attributes());
            set.put("record", l.record());
            set.put("live", live.contains(l.record()));
            if (!l.basis().isEmpty()) {
                set.put("basis", l.basis());
            }
            rows.add(Map.of("from", l.fromId(), "to", l.toId(), "set", set));
        }
        run("UNWIND $rows AS row MATCH (a:%s {id: row.from}) MATCH (b:%s {id: row.to}) CREATE (a)-[l:%s]->(b) SET l = row.set"
                .formatted(from.label(), to.label(), type), Map.of("rows", rows));
    }

    /** Further keys of entities: the keys' own ids redirect. */
    public void createRedirects(EntityKind kind, Collection<FurtherKey> keys) {
        run("UNWIND $rows AS row MATCH (n:" + kind.label() + " {id: row.entity}) CREATE (:Redirect {key: row.key, id: row.id})-[:SAME_AS]->(n)",
                Map.of("rows", rows(keys)));
    }

    /** Entities take a key that nobody held for their own, and that key's id with it; what they showed until now redirects. */
    public void rekey(EntityKind kind, Collection<FurtherKey> keys) {
        run("UNWIND $rows AS row MATCH (n:" + kind.label() + " {id: row.entity}) WITH n, row, n.key AS key, n.id AS id "
                + "SET n.key = row.key, n.id = row.id CREATE (:Redirect {key: key, id: id})-[:SAME_AS]->(n)", Map.of("rows", rows(keys)));
    }

    private static List<Map<String, String>> rows(Collection<FurtherKey> keys) {
        return keys.stream().map(k -> Map.of("entity", k.entityId(), "key", k.key(), "id", k.keyId())).toList();
    }

    /**
     * What was two is one: everything of the others hangs on the survivor from now on, their keys redirect.
     *
     * @param survivors by the id of the other
     */
    public void merge(EntityKind kind, Map<String, String> survivors, Turn turn) {
        List<Map<String, String>> rows = new TreeMap<>(survivors).entrySet().stream().map(e -> Map.of("o", e.getKey(), "s", e.getValue())).toList();
        Map<String, Object> all = Map.of("rows", rows, "at", turn.at());
        String pair = "UNWIND $rows AS row MATCH (s:%1$s {id: row.s}) MATCH (o:%1$s {id: row.o}) ".formatted(kind.label());
        run(pair + "MATCH (x)-[a]->(o) CREATE (x)-[b:$(type(a))]->(s) SET b = properties(a), b.joined = $at DELETE a", all);
        run(pair + "MATCH (o)-[a]->(x) CREATE (s)-[b:$(type(a))]->(x) SET b = properties(a), b.joined = $at DELETE a", all);
        run(pair + "WITH s, o, o.key AS key, o.id AS id, o.sealed AS sealed, o.disputed AS disputed DETACH DELETE o "
                + "SET s.sealed = coalesce(s.sealed, sealed), "
                + "s.disputed = CASE WHEN disputed IS NULL THEN s.disputed ELSE disputed + [a IN coalesce(s.disputed, []) WHERE NOT a IN disputed] END CREATE (:Redirect {key: key, id: id, sealed: sealed})-[:SAME_AS]->(s)", all);
    }

    /** See {@link NameLinks}. */
    public NameLinks nameLinks() {
        return new NameLinks(this);
    }

    /** As {@link #appendChanges(List, Turn, int)}, of no cascade. */
    public void appendChanges(List<String> entries, Turn turn) {
        append(entries, turn, 0, false);
    }

    /** As {@link #appendChanges(List, Turn)}: what the policy of the turn made of what was there. */
    public void appendChangesOfPolicy(List<String> entries, Turn turn) {
        append(entries, turn, 0, true);
    }

    /**
     * Must be the last statement: the counter is locked from here to the commit, so that numbers have no gap.
     *
     * @param cause number of the cascade that all of them come of, 0 for none
     */
    public void appendChanges(List<String> entries, Turn turn, int cause) {
        append(entries, turn, cause, false);
    }

    private void append(List<String> entries, Turn turn, int cause, boolean byPolicy) {
        run("MATCH (w:Singleton {name: 'writer'}) SET w.at = $at", Map.of("at", turn.at()));
        run("""
                MERGE (c:Singleton {name: 'changes'})
                SET c.last = coalesce(c.last, 0) + $n
                CREATE (:Change {first: c.last - $n + 1, last: c.last, at: $at, policy: $policy, cause: $cause, byPolicy: $byPolicy, behind: $behind, entries: $entries})
                """, Map.of("n", (long) entries.size(), "entries", entries, "at", turn.at(), "policy", turn.policy(), "cause", cause, "byPolicy", byPolicy,
                "behind", turn.behind()));
    }

    /** Entities of a kind with ids after this one, in their order. */
    public List<StoredEntity> entitiesAfter(EntityKind kind, String id, int limit) {
        return list(ReadTransaction.AFTER.formatted(kind.label()), Map.of("after", id, "limit", limit)).stream()
                .map(r -> Values.entity(kind, r.get("n"))).toList();
    }

    void run(String cypher, Map<String, Object> parameters) {
        if (parameters.values().stream().anyMatch(v -> v instanceof Collection<?> c && c.isEmpty())) {
            return;
        }
        tx.run(new Query(KEEP_PLAN + cypher, parameters)).consume();
    }

    List<Record> list(String cypher, Map<String, Object> parameters) {
        if (parameters.values().stream().anyMatch(v -> v instanceof Collection<?> c && c.isEmpty())) {
            return List.of();
        }
        return tx.run(new Query(KEEP_PLAN + cypher, parameters)).list();
    }
}
