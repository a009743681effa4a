package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.neo4j.driver.Value;

/** Between the driver's values and ours. */
final class Values {
    /** Properties that are ours and no attribute of a register. */
    static final Set<String> SYSTEM = Set.of("id", "key", "registered", "sealed", "as", "registers", "unitAndProject",
            "record", "live", "basis", "doubts", "disputed", "joined", "was", "parts");

    private Values() {
    }

    static StoredEntity entity(EntityKind kind, Value node) {
        return new StoredEntity(kind, node.get("id").asString(), node.get("key").asString(),
                node.get("registered").asBoolean(false), attributes(node),
                node.get("sealed").isNull() ? new byte[0] : node.get("sealed").asByteArray(),
                strings(node.get("disputed")));
    }

    /** None where there is no such property. */
    static List<String> strings(Value property) {
        return property.isNull() ? List.of() : property.asList(Value::asString);
    }

    static Map<String, String> attributes(Value properties) {
        Map<String, String> out = new TreeMap<>();
        for (String name : properties.keys()) {
            if (!SYSTEM.contains(name)) {
                out.put(name, properties.get(name).asString());
            }
        }
        return out;
    }
}
