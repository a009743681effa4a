package io.tongyuan.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A survivorship policy that was applied.
 *
 * @param number from 1
 * @param at     when it came in force, see {@link Turn}
 * @param files  YAML by title
 */
public record StoredPolicy(int number, String at, Map<String, String> files) {
    static final String RETURN = " RETURN p.number AS number, p.at AS at, p.titles AS titles, p.files AS files";

    static StoredPolicy of(Record r) {
        List<String> titles = r.get("titles").asList(Value::asString);
        List<String> texts = r.get("files").asList(Value::asString);
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            files.put(titles.get(i), texts.get(i));
        }
        return new StoredPolicy(r.get("number").asInt(), r.get("at").asString(), files);
    }
}
