package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What the read line asks of places (政务POI), see {@link PlaceNodes}. */
public final class PlaceReads {
    static final String STATES = "UNWIND $ids AS id MATCH (s:PlaceState)-[:OF]->(n:Poi {id: id}) RETURN id, properties(s) AS s ORDER BY id, s.id";

    private final ReadTransaction tx;

    PlaceReads(ReadTransaction tx) {
        this.tx = tx;
    }

    /** Of the shared layer, by id. */
    public List<StoredPlaceRow> rows(PlaceFilter filter, String after, int limit) {
        return tx.list(PlaceFilter.QUERY, filter.with(after, limit)).stream().map(r -> row(r.get("p"))).toList();
    }

    public Optional<StoredPlaceRow> row(String id) {
        return tx.list("MATCH (p:PlaceRow {id: $id}) RETURN properties(p) AS p", Map.of("id", id)).stream().findFirst().map(r -> row(r.get("p")));
    }

    static StoredPlaceRow row(Value p) {
        return new StoredPlaceRow(p.get("id").asString(), p.get("state").asString(), p.get("shared").asBoolean(), p.get("wasShared").asBoolean(),
                p.get("division").asString(), p.get("category").asString(), degrees(p.get("lon")), degrees(p.get("lat")), p.get("into").asString(),
                p.get("seq").asLong(), p.get("reason").asString());
    }

    private static Optional<Double> degrees(Value v) {
        return v.isNull() ? Optional.empty() : Optional.of(v.asDouble());
    }

    /** See {@link PlaceNodes#states}. */
    public Map<String, List<StoredPlaceState>> states(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : byPlace(tx.list(STATES, Map.of("ids", ids)));
    }

    static Map<String, List<StoredPlaceState>> byPlace(List<Record> records) {
        Map<String, List<StoredPlaceState>> out = new HashMap<>();
        for (Record r : records) {
            Map<String, String> values = new HashMap<>();
            r.get("s").keys().forEach(k -> {
                if (!k.equals("history")) {
                    values.put(k, r.get("s").get(k).asString());
                }
            });
            out.computeIfAbsent(r.get("id").asString(), k -> new ArrayList<>(1)).add(
                    new StoredPlaceState(values.remove("id"), values, r.get("s").get("history").asList(Value::asString)));
        }
        return out;
    }

    /** What comparisons decided of any of these parts. */
    public List<StoredDecision> decisions(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : tx.list("CALL () { " + DecisionNodes.OF + " } WITH d" + StoredDecision.RETURN, Map.of("ids", ids)).stream()
                .map(StoredDecision::of).toList();
    }

    /** Those that nobody has judged, the likeliest first. */
    public List<StoredDecision> openDecisions(String verdict, int limit) {
        return tx.list("MATCH (d:Decision {verdict: $verdict}) WHERE NOT EXISTS { MATCH (j:Judgement {pair: d.pair}) WHERE j.verdict <> 'UNDECIDED' } "
                + "WITH d ORDER BY d.bits DESC, d.pair LIMIT $limit" + StoredDecision.RETURN.replace("ORDER BY a, b", "ORDER BY bits DESC, a, b"),
                Map.of("verdict", verdict, "limit", limit)).stream().map(StoredDecision::of).toList();
    }

    /** All ids that lead to it, its own first. */
    public List<String> idsOf(String id) {
        return tx.list("MATCH (n:%s {id: $id}) RETURN [n.id] + COLLECT { MATCH (d:Redirect)-[:SAME_AS]->(n) RETURN d.id ORDER BY d.id } AS ids"
                .formatted(EntityKind.ofId(id).label()), Map.of("id", id)).stream().flatMap(r -> r.get("ids").asList(Value::asString).stream()).toList();
    }

    /** Words for the category that providers use of places, with how many records do: provider, word, count. */
    public Map<List<String>, Long> words() {
        Map<List<String>, Long> out = new TreeMap<>(Comparator.comparing(Object::toString));
        tx.list("MATCH (r:SourceRecord)-[a:ASSERTS]->(:Poi) WHERE r.live AND a.kind IS NOT NULL RETURN r.provider AS provider, a.kind AS word, count(*) AS n", Map.of())
                .forEach(r -> out.put(List.of(r.get("provider").asString(), r.get("word").asString()), r.get("n").asLong()));
        return out;
    }

    /** How many places stand where. */
    public Map<String, Long> counts() {
        Map<String, Long> out = new TreeMap<>();
        tx.list("MATCH (p:PlaceRow) WHERE p.state <> 'MERGED' RETURN p.state AS state, count(*) AS n", Map.of()).forEach(r -> out.put(r.get("state").asString(), r.get("n").asLong()));
        return out;
    }

    /** The last change that places were put together by. */
    public long followed() {
        return tx.list("OPTIONAL MATCH (w:Singleton {name: 'places'}) RETURN coalesce(w.seq, 0) AS seq", Map.of()).getFirst().get("seq").asLong();
    }

    /** Number of the first change at or after that time, see {@link Turn}; one past the last where there is none. */
    public long changeAt(String time) {
        return tx.list("OPTIONAL MATCH (c:Change) WHERE c.at >= $time RETURN min(c.first) AS first", Map.of("time", time)).getFirst().get("first").asLong(tx.lastChange() + 1);
    }
}
