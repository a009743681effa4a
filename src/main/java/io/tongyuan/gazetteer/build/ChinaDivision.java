package io.tongyuan.gazetteer.build;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The five levels of china-division: one array of objects with code and name for each. */
final class ChinaDivision {
    static final String EDITION = "2023";
    private static final List<String> FILES = List.of("provinces", "cities", "areas", "streets", "villages");

    private ChinaDivision() {
    }

    /** All rows in the order of codes. */
    static List<Row> read(Path tarball) throws IOException {
        List<Row> rows = new ArrayList<>(700_000);
        for (String file : FILES) {
            try (JsonParser json = new JsonFactory().createParser(Tarball.read(tarball, "package/dist/" + file + ".json"))) {
                while (json.nextToken() != null) {
                    if (json.currentToken() == JsonToken.START_OBJECT) {
                        rows.add(row(json));
                    }
                }
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private static Row row(JsonParser json) throws IOException {
        String code = "";
        String name = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            String value = json.nextTextValue();
            if (field.equals("code")) {
                code = value;
            } else if (field.equals("name")) {
                name = value;
            }
        }
        return new Row(code, name.strip());
    }
}
