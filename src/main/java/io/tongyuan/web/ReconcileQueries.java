package io.tongyuan.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Failed;
import io.tongyuan.query.Reconciliation;
import io.tongyuan.query.WrittenParts;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A batch of reconciliation queries (specification 0.2, section 4.1), by the caller's keys. */
record ReconcileQueries(Map<String, ReconcileQueries.Query> queries) {
    private static final int MOST_CANDIDATES = 20;
    private static final int CANDIDATES = 5;
    private static final List<String> DIVISIONS = List.of("province", "city", "district", "town", "village");
    private static final Map<String, ElementType> PARTS = Map.of("road", ElementType.ROAD, "number", ElementType.ROAD_NUMBER, "estate", ElementType.POI,
            "building", ElementType.BUILDING, "unit", ElementType.UNIT, "floor", ElementType.FLOOR, "room", ElementType.ROOM);

    /**
     * @param text       "" where the address is given by its properties alone
     * @param properties by id, the first value of each
     */
    record Query(String text, int limit, Map<String, String> properties) {
        private List<Reconciliation.Candidate> candidates(Reconciliation of) {
            StringBuilder divisions = new StringBuilder();
            DIVISIONS.forEach(d -> divisions.append(properties.getOrDefault(d, "")));
            String within = Asked.within(properties.get("within"));
            if (!text.isBlank()) {
                boolean said = divisions.isEmpty() || text.contains(divisions);
                return of.candidates(said ? text : divisions + text, within, limit);
            }
            Map<ElementType, String> parts = new EnumMap<>(ElementType.class);
            PARTS.forEach((name, type) -> {
                if (properties.containsKey(name)) {
                    parts.put(type, properties.get(name));
                }
            });
            return of.candidates(new WrittenParts(divisions.toString(), parts), within, limit);
        }
    }

    /** @throws Failed FIELD_TYPE, BATCH_TOO_LARGE */
    static ReconcileQueries of(JsonNode batch) {
        if (!batch.isObject()) {
            throw new Failed("FIELD_TYPE", "queries 应为对象，每个查询一个键。");
        }
        if (batch.size() > ReconcileManifest.BATCH) {
            throw new Failed("BATCH_TOO_LARGE", "一批至多" + ReconcileManifest.BATCH + "个查询，现为" + batch.size() + "个。");
        }
        Map<String, Query> queries = new LinkedHashMap<>();
        batch.properties().forEach(e -> queries.put(e.getKey(), query(e.getKey(), e.getValue())));
        return new ReconcileQueries(queries);
    }

    Map<String, Object> answer(Reconciliation of) {
        Map<String, Object> answers = new LinkedHashMap<>();
        queries.forEach((key, query) -> answers.put(key, Map.of("result", query.candidates(of).stream().map(ReconcileQueries::candidate).toList())));
        return answers;
    }

    private static Query query(String key, JsonNode q) {
        String text = q.path("query").asText("");
        if (!q.isObject() || text.isBlank() && q.path("properties").isEmpty()) {
            throw new Failed("FIELD_TYPE", "查询 " + key + " 应为对象，并有 query 或 properties。");
        }
        if (text.length() > AddressParser.LONGEST) {
            throw new Failed("PARAMETER_INVALID", "查询 " + key + " 过长，不能超过" + AddressParser.LONGEST + "字。");
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (JsonNode p : q.path("properties")) {
            JsonNode v = p.path("v").isArray() ? p.path("v").path(0) : p.path("v");
            String value = v.isObject() ? v.path("name").asText("") : v.asText("");
            if (!value.isBlank()) {
                properties.putIfAbsent(p.path("pid").asText(""), value.strip());
            }
        }
        return new Query(text, Math.clamp(q.path("limit").asInt(CANDIDATES), 1, MOST_CANDIDATES), properties);
    }

    private static Map<String, Object> candidate(Reconciliation.Candidate c) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", c.entity().id());
        out.put("name", c.entity().address());
        out.put("description", described(c.entity()));
        out.put("type", List.of(ReconcileManifest.TYPE));
        out.put("score", Math.round(c.score() * 1000) / 10.0);
        out.put("match", c.match());
        out.put("features", List.of(Map.of("id", "faults", "value", c.faults()), Map.of("id", "level", "value", c.entity().extent().ordinal()),
                Map.of("id", "disputed", "value", c.entity().disputed())));
        return out;
    }

    /** What it is, and that it is doubted. */
    static String described(Reconciliation.Entity e) {
        return e.extent().chinese() + (e.disputed() ? "（疑义校核中）" : "");
    }
}
