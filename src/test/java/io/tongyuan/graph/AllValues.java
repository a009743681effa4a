package io.tongyuan.graph;

import java.util.Map;
import java.util.function.BiConsumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;

/** Every property of every node and relationship of a graph, read by Cypher. */
public final class AllValues {
    private AllValues() {
    }

    /**
     * @param each told the property's name and its value as the driver gives it: text, number, bytes, list
     * @return how many values there are
     */
    public static long read(GraphConnection graph, BiConsumer<String, Object> each) {
        return graph.read(tx -> count(tx.run("MATCH (n) RETURN labels(n)[0] AS what, properties(n) AS p"), each)
                + count(tx.run("MATCH ()-[l]->() RETURN type(l) AS what, properties(l) AS p"), each));
    }

    /** A node with one property, as a control for searches. */
    public static void store(GraphConnection graph, Object value) {
        graph.write(tx -> tx.run("CREATE (:Control {value: $value})", Map.of("value", value)).consume());
    }

    private static long count(Result result, BiConsumer<String, Object> each) {
        long values = 0;
        while (result.hasNext()) {
            Record r = result.next();
            Map<String, Object> properties = r.get("p").asMap();
            properties.forEach((name, value) -> each.accept(r.get("what").asString() + "." + name, value));
            values += properties.size();
        }
        return values;
    }
}
