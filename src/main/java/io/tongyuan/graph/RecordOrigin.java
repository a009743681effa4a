package io.tongyuan.graph;

import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Where a datum comes from.
 *
 * @param row from 1, header not counted; 0 where it came by API
 */
public record RecordOrigin(String id, String provider, String resource, String date, List<String> findings, String file, long row) {
    static RecordOrigin of(Record r) {
        return new RecordOrigin(r.get("id").asString(), r.get("provider").asString(), r.get("resource").asString(),
                r.get("date").asString(""), r.get("findings").isNull() ? List.of() : r.get("findings").asList(Value::asString),
                r.get("file").asString(""), r.get("row").asLong(0));
    }
}
