package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Places (政务POI) beside their entities: {@code (:PlacePart)} by which they are compared, {@code (:PlaceState)-[:OF]->(:Poi)} the
 * steps taken with them, {@code (:PlaceRow)} by which the shared layer finds them. Parts and rows are derived. Within one transaction.
 */
public final class PlaceNodes {
    private static final List<String> FOUND_BY = List.of("id", "cell", "called", "at");

    private final WriteTransaction tx;

    PlaceNodes(WriteTransaction tx) {
        this.tx = tx;
    }

    /** All parts of these places, each place's own among them. */
    public List<String> partsOf(Collection<String> ids) {
        return tx.list("UNWIND $ids AS id MATCH (n:Poi {id: id}) UNWIND [id] + coalesce(n.parts, []) AS part RETURN part", Map.of("ids", ids)).stream()
                .map(r -> r.get("part").asString()).toList();
    }

    /** What the records that speak say of these places, by the part that each record names. */
    public Map<String, List<StoredAssertion>> assertionsByPart(Collection<String> ids) {
        Map<String, List<StoredAssertion>> out = new TreeMap<>();
        for (Record r : tx.list("""
                UNWIND $ids AS id MATCH (n:Poi {id: id})<-[a:ASSERTS]-(r:SourceRecord) WHERE r.live
                RETURN coalesce(a.was, id) AS id, r.id AS record, r.provider AS provider, r.resource AS resource, r.date AS date, properties(a) AS a
                """, Map.of("ids", ids))) {
            StoredAssertion said = ReadTransaction.assertion(r);
            out.computeIfAbsent(said.entityId(), k -> new ArrayList<>(1)).add(said);
        }
        return out;
    }

    public void putParts(Collection<StoredPlacePart> parts) {
        tx.run("UNWIND $rows AS row MERGE (p:PlacePart {id: row.id}) SET p = row", Map.of("rows", parts.stream().map(p -> {
            Map<String, Object> row = new HashMap<>(p.values());
            row.put("id", p.id());
            row.put("cell", p.cell());
            row.put("called", p.called());
            row.put("at", p.at());
            return row;
        }).toList()));
    }

    public void forgetParts(Collection<String> ids) {
        tx.run("UNWIND $ids AS id MATCH (p:PlacePart {id: id}) DELETE p", Map.of("ids", ids));
    }

    public Map<String, StoredPlacePart> parts(Collection<String> ids) {
        return byId(tx.list("UNWIND $ids AS id MATCH (p:PlacePart {id: id}) RETURN properties(p) AS p", Map.of("ids", ids)));
    }

    /** Those that lie in one of these cells, are called so, or lie at one of these addresses. */
    public Map<String, StoredPlacePart> near(Collection<String> cells, Collection<String> called, Collection<String> at) {
        Map<String, StoredPlacePart> out = new TreeMap<>();
        out.putAll(byId(tx.list("UNWIND $keys AS k MATCH (p:PlacePart {cell: k}) RETURN properties(p) AS p", Map.of("keys", cells))));
        out.putAll(byId(tx.list("UNWIND $keys AS k MATCH (p:PlacePart {called: k}) RETURN properties(p) AS p", Map.of("keys", called))));
        out.putAll(byId(tx.list("UNWIND $keys AS k MATCH (p:PlacePart {at: k}) RETURN properties(p) AS p", Map.of("keys", at))));
        return out;
    }

    private static Map<String, StoredPlacePart> byId(List<Record> records) {
        Map<String, StoredPlacePart> out = new TreeMap<>();
        for (Record r : records) {
            Map<String, String> values = new TreeMap<>(r.get("p").asMap(Value::asString));
            StoredPlacePart part = new StoredPlacePart(values.get("id"), values.get("cell"), values.get("called"), values.get("at"), without(values));
            out.put(part.id(), part);
        }
        return out;
    }

    private static Map<String, String> without(Map<String, String> values) {
        Map<String, String> out = new TreeMap<>(values);
        FOUND_BY.forEach(out::remove);
        return out;
    }

    /** The ids that these parts' entities show, by part; parts that nobody has any more are absent. */
    public Map<String, String> shown(Collection<String> ids) {
        Map<String, String> out = new TreeMap<>();
        tx.list("UNWIND $ids AS id MATCH (n:%1$s {id: id}) RETURN id, n.id AS shown UNION UNWIND $ids AS id MATCH (:Redirect {id: id})-[:SAME_AS]->(n:%1$s) RETURN id, n.id AS shown"
                .formatted(EntityKind.POI.label()), Map.of("ids", ids)).forEach(r -> out.put(r.get("id").asString(), r.get("shown").asString()));
        return out;
    }

    /** In the place of the one of that id. */
    public void putState(String entityId, StoredPlaceState state) {
        tx.run("MATCH (n:Poi {id: $entity}) MERGE (s:PlaceState {id: $id}) MERGE (s)-[:OF]->(n) SET s += $set",
                Map.of("entity", entityId, "id", state.id(), "set", properties(state)));
    }

    private static Map<String, Object> properties(StoredPlaceState state) {
        Map<String, Object> set = new HashMap<>(state.values());
        set.put("history", state.history());
        return set;
    }

    /** By the id that each place shows; several where places that each had one became one. */
    public Map<String, List<StoredPlaceState>> states(Collection<String> ids) {
        return PlaceReads.byPlace(tx.list(PlaceReads.STATES, Map.of("ids", ids)));
    }

    public void putRows(Collection<StoredPlaceRow> rows) {
        tx.run("UNWIND $rows AS row MERGE (p:PlaceRow {id: row.id}) SET p = row", Map.of("rows", rows.stream().map(p -> {
            Map<String, Object> row = new HashMap<>(Map.of("id", p.id(), "state", p.state(), "shared", p.shared(), "wasShared", p.wasShared(), "division", p.division(),
                    "category", p.category(), "into", p.into(), "seq", p.seq(), "reason", p.reason()));
            p.lon().ifPresent(lon -> row.put("lon", lon));
            p.lat().ifPresent(lat -> row.put("lat", lat));
            return row;
        }).toList()));
    }

    public Map<String, StoredPlaceRow> rows(Collection<String> ids) {
        Map<String, StoredPlaceRow> out = new TreeMap<>();
        tx.list("UNWIND $ids AS id MATCH (p:PlaceRow {id: id}) RETURN properties(p) AS p", Map.of("ids", ids)).forEach(r -> {
            StoredPlaceRow row = PlaceReads.row(r.get("p"));
            out.put(row.id(), row);
        });
        return out;
    }

    /** The last change that was looked at. */
    public void followed(long seq) {
        tx.run("MERGE (w:Singleton {name: 'places'}) SET w.seq = $seq", Map.of("seq", seq));
    }
}
