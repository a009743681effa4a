package io.tongyuan.gazetteer.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.gazetteer.ShortNames;
import io.tongyuan.model.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where counties lie: the label points of a map of each city. The map tells a county by its name alone, so a file is
 * that of the city most of whose counties it names; hundredths of a degree, for its datum is not stated.
 */
final class CountyCentres {
    private static final String FOLDER = "package/geojson/shape-with-internal-borders/";

    private final Map<String, List<Row>> byShortName = new HashMap<>();
    private final TreeMap<String, String> lines = new TreeMap<>();

    private CountyCentres(List<Row> rows) {
        for (Row row : rows) {
            if (row.level() == Level.COUNTY) {
                ShortNames.of(row.name(), Level.COUNTY).forEach(n -> byShortName.computeIfAbsent(n, k -> new ArrayList<>(1)).add(row));
            }
        }
    }

    /** Lines of code, longitude, latitude, with tabs between, in the order of codes. */
    static List<String> read(Path tarball, List<Row> rows) throws IOException {
        CountyCentres centres = new CountyCentres(rows);
        ObjectMapper json = new ObjectMapper();
        Tarball.forEach(tarball, FOLDER, bytes -> centres.city(json.readTree(bytes).path("features")));
        return List.copyOf(centres.lines.values());
    }

    static byte[] table(List<String> lines) {
        return ("# code, longitude, latitude\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void city(JsonNode counties) {
        Map<String, Integer> votes = new TreeMap<>();
        counties.forEach(c -> candidates(c).stream().map(r -> r.code().substring(0, 4)).distinct().forEach(v -> votes.merge(v, 1, Integer::sum)));
        votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).ifPresent(city -> counties.forEach(c -> {
            JsonNode point = c.path("properties").path("cp");
            candidates(c).stream().filter(r -> r.code().startsWith(city) && point.size() == 2).findFirst().ifPresent(r ->
                    lines.put(r.code(), String.format(Locale.ROOT, "%s\t%.2f\t%.2f", r.code(), point.get(0).asDouble(), point.get(1).asDouble())));
        }));
    }

    /** By its full name, or by the short one where that changed: 莱芜市莱城区, 济南市莱芜区. */
    private List<Row> candidates(JsonNode county) {
        String name = county.path("properties").path("name").asText();
        for (String form : name.length() < 2 ? List.<String>of() : ShortNames.of(name, Level.COUNTY)) {
            List<Row> found = byShortName.getOrDefault(form, List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
