package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** What the read line asks of the graph, as a rule within one transaction. */
public final class ReadTransaction {
    static final String ASSERTIONS = """
            UNWIND $ids AS id MATCH (:%s {id: id})<-[a:ASSERTS]-(r:SourceRecord) WHERE r.live
            RETURN id, r.id AS record, r.provider AS provider, r.resource AS resource, r.date AS date, properties(a) AS a
            """;

    static final String AFTER = "MATCH (n:%s) WHERE n.id > $after RETURN properties(n) AS n ORDER BY n.id LIMIT $limit";

    static final String LAST_CHANGE = "OPTIONAL MATCH (c:Singleton {name: 'changes'}) RETURN coalesce(c.last, 0) AS last";

    private final BiFunction<String, Map<String, Object>, List<Record>> statements;

    ReadTransaction(TransactionContext tx) {
        this((cypher, parameters) -> tx.run(new Query(cypher, parameters)).list());
    }

    /** @param statements runs one with its parameters */
    ReadTransaction(BiFunction<String, Map<String, Object>, List<Record>> statements) {
        this.statements = statements;
    }

    /** The same questions at another moment; golden values and entities themselves are those of now. */
    public ReadTransaction asOf(AsOf moment) {
        return moment.isNow() ? this : new ReadTransaction((cypher, parameters) -> statements.apply(moment.rewritten(cypher), moment.with(parameters)));
    }

    /** By an identity key, redirects followed. */
    public Optional<StoredEntity> findByKey(EntityKind kind, String key) {
        return list(KnownEntity.matchByKey(kind, "n") + "RETURN properties(n) AS n", Map.of("key", key)).stream()
                .findFirst().map(r -> Values.entity(kind, r.get("n")));
    }

    /** By an identity key, redirects followed, with what is said of it. */
    public Optional<KnownEntity> known(EntityKind kind, String key) {
        return list(KnownEntity.matchByKey(kind, "n") + "RETURN " + KnownEntity.columns("n"), Map.of("key", key)).stream()
                .findFirst().map(r -> KnownEntity.of(kind, r));
    }

    /** By the legal entity's identity key. */
    public Optional<EntityFile> entity(String key) {
        return list(EntityFile.QUERY, Map.of("key", key)).stream().findFirst().map(EntityFile::of);
    }

    /** By the project's identity key. */
    public Optional<ProjectFile> project(String key) {
        return list(ProjectFile.QUERY, Map.of("key", key)).stream().findFirst().map(ProjectFile::of);
    }

    /** By identity keys, redirects followed; keys that nobody holds are absent. */
    public Map<String, StoredEntity> findByKeys(EntityKind kind, Collection<String> keys) {
        Map<String, StoredEntity> out = new HashMap<>();
        if (!keys.isEmpty()) {
            list("""
                    UNWIND $keys AS k MATCH (n:%1$s {key: k}) RETURN k, properties(n) AS n
                    UNION ALL
                    UNWIND $keys AS k MATCH (:Redirect {key: k})-[:SAME_AS]->(n:%1$s) RETURN k, properties(n) AS n
                    """.formatted(kind.label()), Map.of("keys", keys))
                    .forEach(r -> out.put(r.get("k").asString(), Values.entity(kind, r.get("n"))));
        }
        return out;
    }

    /** By a public id, redirects followed: the answer's id is then another. */
    public Optional<StoredEntity> findById(String id) {
        EntityKind kind = EntityKind.ofId(id);
        if (kind == null || kind == EntityKind.SOURCE_RECORD) {
            return Optional.empty();
        }
        return list("""
                OPTIONAL MATCH (n:%1$s {id: $id})
                OPTIONAL MATCH (:Redirect {id: $id})-[:SAME_AS]->(m:%1$s)
                RETURN properties(coalesce(n, m)) AS n
                """.formatted(kind.label()), Map.of("id", id)).stream()
                .filter(r -> !r.get("n").isNull()).findFirst().map(r -> Values.entity(kind, r.get("n")));
    }

    public List<StoredEntity> byIds(EntityKind kind, Collection<String> ids) {
        return list("UNWIND $ids AS id MATCH (n:" + kind.label() + " {id: id}) RETURN properties(n) AS n", Map.of("ids", ids))
                .stream().map(r -> Values.entity(kind, r.get("n"))).toList();
    }

    /** Those whose identity key begins so, by key. */
    public List<StoredEntity> keyStartingWith(EntityKind kind, String start, int limit) {
        return list("MATCH (n:" + kind.label() + ") WHERE n.key STARTS WITH $start RETURN properties(n) AS n ORDER BY n.key LIMIT $limit",
                Map.of("start", start, "limit", limit)).stream().map(r -> Values.entity(kind, r.get("n"))).toList();
    }

    public List<NamedPerson> personsNamed(Collection<String> names, int limit) {
        return list("MATCH (n:Person) WHERE n.name IN $names WITH n LIMIT $limit" + NamedPerson.RETURN,
                Map.of("names", names, "limit", limit)).stream().map(NamedPerson::of).toList();
    }

    /** A person with where it resides. */
    public List<NamedPerson> residence(String personId) {
        return list("MATCH (n:Person {id: $id})" + NamedPerson.RETURN, Map.of("id", personId)).stream().map(NamedPerson::of).toList();
    }

    /** What the records that speak say of an entity. */
    public List<StoredAssertion> assertions(EntityKind kind, String id) {
        return list(ASSERTIONS.formatted(kind.label()), Map.of("ids", List.of(id))).stream()
                .map(ReadTransaction::assertion).toList();
    }

    /** The same of many. */
    public List<StoredAssertion> assertions(EntityKind kind, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list(ASSERTIONS.formatted(kind.label()), Map.of("ids", ids)).stream()
                .map(ReadTransaction::assertion).toList();
    }

    /** Cipher texts of the private identifiers of what was judged to be one with these, by public id. */
    public Map<String, List<byte[]>> furtherNumbers(EntityKind kind, Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : list("UNWIND $ids AS id MATCH (d:Redirect)-[:SAME_AS]->(:" + kind.label() + " {id: id}) WHERE d.sealed IS NOT NULL "
                + "RETURN id, d.sealed AS sealed", Map.of("ids", ids)).stream()
                .collect(Collectors.groupingBy(r -> r.get("id").asString(), Collectors.mapping(r -> r.get("sealed").asByteArray(), Collectors.toList())));
    }

    /** Entities of a kind with ids after this one, in their order. */
    public List<StoredEntity> entitiesAfter(EntityKind kind, String id, int limit) {
        return list(AFTER.formatted(kind.label()), Map.of("after", id, "limit", limit)).stream().map(r -> Values.entity(kind, r.get("n"))).toList();
    }

    /** All that were ever applied, oldest first. */
    public List<StoredPolicy> policies() {
        return list("MATCH (p:Policy)" + StoredPolicy.RETURN + " ORDER BY number", Map.of()).stream().map(StoredPolicy::of).toList();
    }

    /** Number of the policy in force, 0 before the first. */
    public int policyNumber() {
        return list("OPTIONAL MATCH (w:Singleton {name: 'writer'}) RETURN coalesce(w.policy, 0) AS policy", Map.of()).getFirst().get("policy").asInt();
    }

    /** All that were ever applied, oldest first. */
    public List<StoredCascade> cascades() {
        return list("MATCH (k:Cascade)" + StoredCascade.RETURN, Map.of()).stream().map(StoredCascade::of).toList();
    }

    /** Another number whenever cascades were put in force or taken back. */
    public int cascadeCount() {
        return list("OPTIONAL MATCH (w:Singleton {name: 'writer'}) RETURN coalesce(w.cascades, 0) AS n", Map.of()).getFirst().get("n").asInt();
    }

    /**
     * Ids of what is registered, resides or is located at any of these addresses.
     *
     * @param ever also what a record says no more
     */
    public List<String> at(Collection<String> addressIds, boolean ever) {
        return addressIds.isEmpty() ? List.of() : list("UNWIND $ids AS id MATCH (:Address {id: id})<-[l:REGISTERED_AT|RESIDES_AT|LOCATED_AT]-(n) WHERE $ever OR l.live "
                + "RETURN DISTINCT n.id AS id", Map.of("ids", addressIds, "ever", ever)).stream().map(r -> r.get("id").asString()).toList();
    }

    /**
     * The same at addresses that are only written in some record, by the beginning of their key and a word in it.
     *
     * @param word "" for whatever
     * @param ever also what a record says no more
     */
    public List<String> atWritten(String keyStart, String word, boolean ever) {
        return list("MATCH (a:Address) WHERE a.key STARTS WITH $start AND ($word = '' OR a.key CONTAINS $word) "
                + "MATCH (a)<-[l:REGISTERED_AT|RESIDES_AT|LOCATED_AT]-(n) WHERE $ever OR l.live RETURN DISTINCT n.id AS id",
                Map.of("start", keyStart, "word", word, "ever", ever)).stream().map(r -> r.get("id").asString()).toList();
    }

    /** Ids of addresses of which a register once said something that is written so, by the beginning of their key and a word in it. */
    public List<String> calledOnce(String keyStart, String word) {
        return list("""
                MATCH (a:Address) WHERE a.key STARTS WITH $start AND ($word = '' OR a.key CONTAINS $word) AND EXISTS { (a)<-[:ASSERTS]-() } RETURN a.id AS id
                UNION
                MATCH (d:Redirect) WHERE d.key STARTS WITH $start AND ($word = '' OR d.key CONTAINS $word) MATCH (d)-[:SAME_AS]->(a:Address) RETURN a.id AS id
                """, Map.of("start", keyStart, "word", word)).stream().map(r -> r.get("id").asString()).toList();
    }

    static StoredAssertion assertion(MapAccessor r) {
        Value a = r.get("a");
        return new StoredAssertion(r.get("id").asString(), r.get("record").asString(), r.get("provider").asString(),
                r.get("resource").asString(), r.get("date").asString(), a.get("as").asString(""),
                a.get("registers").asBoolean(false), Values.attributes(a),
                a.get("doubts").isNull() ? List.of() : a.get("doubts").asList(Value::asString));
    }

    /** All that these entities of one kind are linked to, as far as it is of the kinds asked for. */
    public List<Neighbour> neighbours(EntityKind kind, Collection<String> ids, Collection<EntityKind> far, int limit) {
        return list(("UNWIND $ids AS id MATCH (n:%s {id: id})-[l:%s]-(m:%s) WHERE l.live" + Neighbour.RETURN)
                .formatted(kind.label(), Neighbour.TYPES, Neighbour.labels(far)), Map.of("ids", ids, "limit", limit))
                .stream().map(Neighbour::of).toList();
    }

    /** Which entities are linked to these of one kind: pairs of one of them and the far end's id. */
    public List<Map.Entry<String, String>> reach(EntityKind kind, Collection<String> ids, int limit) {
        return list("UNWIND $ids AS id MATCH (n:%s {id: id})-[l:%s]-(m) WHERE l.live RETURN DISTINCT id, m.id AS far LIMIT $limit"
                .formatted(kind.label(), Neighbour.TYPES), Map.of("ids", ids, "limit", limit)).stream()
                .map(r -> Map.entry(r.get("id").asString(), r.get("far").asString())).toList();
    }

    /** The links between two entities, seen from the first. */
    public List<Neighbour> between(String id, String farId, int limit) {
        return list(("MATCH (n:%s {id: $id})-[l:%s]-(m:%s {id: $far}) WHERE l.live" + Neighbour.RETURN)
                .formatted(EntityKind.ofId(id).label(), Neighbour.TYPES, EntityKind.ofId(farId).label()),
                Map.of("id", id, "far", farId, "limit", limit)).stream().map(Neighbour::of).toList();
    }

    /** What is registered, resides or is located at any of these addresses, by kind. */
    public List<Occupants> occupants(Collection<String> addressIds, int limit) {
        return list(Occupants.QUERY, Map.of("ids", addressIds, "limit", limit)).stream().map(Occupants::of).toList();
    }

    public Map<String, RecordOrigin> origins(Collection<String> recordIds) {
        Map<String, RecordOrigin> out = new HashMap<>();
        for (Record r : list("UNWIND $ids AS id MATCH (r:SourceRecord {id: id}) RETURN r.id AS id, r.provider AS provider, "
                + "r.resource AS resource, r.date AS date, r.findings AS findings, r.file AS file, r.row AS row",
                Map.of("ids", recordIds))) {
            out.put(r.get("id").asString(), RecordOrigin.of(r));
        }
        return out;
    }

    /** See {@link WriteTransaction#holdKeyCheck}; empty before the first. */
    public Optional<String> keyCheck() {
        return list("MATCH (k:Singleton {name: 'keys'}) RETURN k.check AS check", Map.of()).stream()
                .findFirst().map(r -> r.get("check").asString());
    }

    /** How many nodes and relationships there are, from the store's own counts. */
    public GraphSize size() {
        return new GraphSize(list("MATCH (n) RETURN count(n) AS n", Map.of()).getFirst().get("n").asLong(),
                list("MATCH ()-[l]->() RETURN count(l) AS n", Map.of()).getFirst().get("n").asLong());
    }

    /** Change number and entries of the transactions after that number, oldest first. */
    public List<ChangeRange> changesAfter(long seq, int limit) {
        return list("MATCH (c:Change) WHERE c.first > $seq" + ChangeRange.RETURN, Map.of("seq", seq, "limit", limit)).stream()
                .map(ChangeRange::of).toList();
    }

    /** The transaction that this number is of; empty where there is no such number. */
    public Optional<ChangeRange> changeRange(long seq) {
        return list("MATCH (c:Change) WHERE c.first <= $seq WITH c ORDER BY c.first DESC LIMIT 1" + ChangeRange.RETURN, Map.of("seq", seq, "limit", 1)).stream()
                .map(ChangeRange::of).filter(c -> c.last() >= seq).findFirst();
    }

    /** The last change that conflicts were looked for in. */
    public long conflictsWatched() {
        return list("OPTIONAL MATCH (w:Singleton {name: 'conflictWatch'}) RETURN coalesce(w.seq, 0) AS seq", Map.of()).getFirst().get("seq").asLong();
    }

    /** See {@link PlaceReads}. */
    public PlaceReads places() {
        return new PlaceReads(this);
    }

    /** All judgements that name this id. */
    public List<StoredJudgement> judgements(String id) {
        return list("MATCH (j:Judgement) WHERE j.a = $id OR j.b = $id" + StoredJudgement.RETURN, Map.of("id", id)).stream().map(StoredJudgement::of).toList();
    }

    /** Whether a dispute should have been answered before that day, and is not known to be late yet. */
    public boolean anyLate(String day) {
        return list("RETURN EXISTS { (d:Dispute) WHERE d.state IN ['OPEN', 'FORWARDED'] AND d.due < $day } AS late", Map.of("day", day)).getFirst()
                .get("late").asBoolean();
    }

    public Optional<StoredDispute> dispute(String id) {
        return list("MATCH (d:Dispute {id: $id})-[:ABOUT]->(n)" + StoredDispute.RETURN, Map.of("id", id)).stream().findFirst().map(StoredDispute::of);
    }

    /**
     * By term.
     *
     * @param wanted state, holder, reporter, entity, attribute, and agency (holder or reporter); "" for whatever
     * @param after  term and id of the last one seen
     */
    public List<StoredDispute> disputes(Map<String, Object> wanted, String after, int limit) {
        Map<String, Object> parameters = new HashMap<>(wanted);
        parameters.putIfAbsent("state", "");
        parameters.put("after", after);
        parameters.put("limit", limit);
        return list("""
                MATCH (d:Dispute)-[:ABOUT]->(n) WHERE d.due + ' ' + d.id > $after AND ($state = '' OR d.state = $state) AND ($holder = '' OR d.holder = $holder)
                  AND ($reporter = '' OR d.reporter = $reporter) AND ($entity = '' OR n.id = $entity) AND ($attribute = '' OR d.attribute = $attribute)
                  AND ($agency = '' OR d.reporter = $agency OR d.holder <> '' AND $agency ENDS WITH d.holder)
                """ + StoredDispute.RETURN + " ORDER BY d.due, d.id LIMIT $limit", parameters).stream().map(StoredDispute::of).toList();
    }

    public long lastChange() {
        return list(LAST_CHANGE, Map.of())
                .getFirst().get("last").asLong();
    }

    /** Records by provider and resource, with the newest date of each up to {@code today}. */
    public List<SourceCount> countsBySource(LocalDate today) {
        return list("""
                MATCH (r:SourceRecord)
                WITH r, coalesce(r.live, false) AS live, coalesce(r.date >= $tomorrow, false) AS ahead
                RETURN r.provider AS provider, r.resource AS resource, sum(CASE WHEN live THEN 1 ELSE 0 END) AS n,
                  sum(CASE WHEN live THEN 0 ELSE 1 END) AS superseded, max(CASE WHEN live AND NOT ahead THEN r.date END) AS newest,
                  sum(CASE WHEN live AND ahead THEN 1 ELSE 0 END) AS ahead, max(r.knownFrom) AS arrived
                ORDER BY provider, resource""", Map.of("tomorrow", today.plusDays(1).toString())).stream()
                .map(r -> new SourceCount(r.get("provider").asString(), r.get("resource").asString(), r.get("n").asLong(),
                        r.get("superseded").asLong(), day(r.get("newest").asString("")), r.get("ahead").asLong(), r.get("arrived").asString("")))
                .toList();
    }

    /** A withdrawal is dated past the end of its day. */
    private static String day(String date) {
        return date.substring(0, Math.min(date.length(), "2026-01-31".length()));
    }

    public long count(EntityKind kind) {
        return list("MATCH (n:" + kind.label() + ") RETURN count(n) AS n", Map.of()).getFirst().get("n").asLong();
    }

    List<Record> list(String cypher, Map<String, Object> parameters) {
        return statements.apply(cypher, parameters);
    }
}
