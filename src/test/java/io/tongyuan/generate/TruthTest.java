package io.tongyuan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.generate.project.Scenario;
import io.tongyuan.geometry.Gcj02;
import io.tongyuan.model.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The truth covers everything and agrees with the files that it speaks of. */
class TruthTest {
    private static Generated made;
    private static Map<String, Point> points;

    @BeforeAll
    static void make() throws IOException {
        made = Generated.make("370306", 20_000, 5);
        points = new HashMap<>();
        for (String provider : List.of("公安局", "民政局")) {
            for (NamedCsvRecord r : made.rows("标准地址", provider)) {
                Point p = new Point(Double.parseDouble(r.getField("经度")), Double.parseDouble(r.getField("纬度")));
                assertThat(points.put(r.getField("地址编码"), r.getField("坐标系").equals("GCJ-02") ? Gcj02.toCgcs2000(p) : p)).isNull();
            }
        }
    }

    @Test
    void theDemoStaysSmall() {
        assertThat(made.manifest().files().stream().mapToInt(f -> f.rows()).sum()).isLessThan(120_000);
        assertThat(made.manifest().counts().get("标准地址")).isLessThan(40_000);
    }

    @Test
    void everyAddressCodeStands() throws IOException {
        List<NamedCsvRecord> truth = made.truth("addresses");
        assertThat(truth).filteredOn(r -> !r.getField("地址编码").isEmpty())
                .allMatch(r -> points.containsKey(r.getField("地址编码")));
        assertThat(truth).extracting(r -> r.getField("extent"))
                .contains("TOWN", "ROAD", "ESTATE", "DOOR_PLATE", "BUILDING", "ROOM");
    }

    @Test
    void everyWrittenAddressStandsInItsFileAtItsRow() throws IOException {
        Map<String, List<NamedCsvRecord>> files = new HashMap<>();
        for (NamedCsvRecord t : made.truth("addresses")) {
            String key = t.getField("resource") + "/" + t.getField("provider");
            if (!key.equals("竣工验收备案/住房和城乡建设局")) {
                if (!files.containsKey(key)) {
                    files.put(key, made.rows(t.getField("resource"), t.getField("provider")));
                }
                NamedCsvRecord row = files.get(key).get(Integer.parseInt(t.getField("row")) - 1);
                String item = key.endsWith("税务局") ? "注册地址" : t.getField("item");
                assertThat(row.getField(item)).isEqualTo(t.getField("text"));
            }
        }
    }

    @Test
    void everyProjectHasItsTruthAndEveryScenarioOccurs() throws IOException {
        List<NamedCsvRecord> truth = made.truth("projects");
        assertThat(truth).extracting(r -> r.getField("项目代码"))
                .isEqualTo(made.rows("投资项目", "发展和改革局").stream().map(r -> r.getField("项目代码")).toList())
                .doesNotHaveDuplicates();
        assertThat(truth.stream().flatMap(r -> Stream.of(r.getField("scenario").split("\\+"))).collect(Collectors.toSet()))
                .isEqualTo(Stream.of(Scenario.values()).map(Scenario::name).collect(Collectors.toSet()));
        assertThat(truth).extracting(r -> r.getField("verdict")).contains("CONFIRMED", "CONTRADICTED", "UNVERIFIABLE");
        assertThat(truth).allSatisfy(r -> assertThat(r.getField("verdict")).isEqualTo(worst(r)));
    }

    /** Distances between the project's place and its permits' places keep clear of 200 m and 2 km. */
    @Test
    void distancesAreWhatTheScenarioSays() throws IOException {
        Map<String, List<Point>> places = placesByProject();
        Set<String> seen = new HashSet<>();
        Set<String> completed = new HashSet<>();
        made.rows("投资项目", "发展和改革局").stream().filter(r -> r.getField("项目状态").equals("竣工"))
                .forEach(r -> completed.add(r.getField("项目代码")));
        for (NamedCsvRecord t : made.truth("projects")) {
            if (completed.contains(t.getField("项目代码"))) {
                continue; // Some of their filings are in XLSX, which is not read here.
            }
            double widest = widest(places.getOrDefault(t.getField("项目代码"), List.of()));
            String scenario = t.getField("scenario");
            switch (scenario) {
                case "PERMIT_FOR_ANOTHER_LOT" -> assertThat(widest).isGreaterThan(2_400);
                case "PERMIT_ON_THE_SAME_ROAD" -> assertThat(widest).isBetween(350.0, 1_800.0);
                default -> {
                    if (t.getField("place").equals("CONFIRMED")) {
                        assertThat(widest).as(scenario).isLessThan(170);
                    }
                }
            }
            seen.add(scenario);
        }
        assertThat(seen).contains("PERMIT_FOR_ANOTHER_LOT", "PERMIT_ON_THE_SAME_ROAD", "PERMIT_NEARBY");
    }

    private static Map<String, List<Point>> placesByProject() throws IOException {
        Map<String, String> codeOfRow = new HashMap<>();
        Map<String, String> codeOfName = new HashMap<>();
        List<NamedCsvRecord> projects = made.rows("投资项目", "发展和改革局");
        for (int i = 0; i < projects.size(); i++) {
            codeOfRow.put("" + (i + 1), projects.get(i).getField("项目代码"));
            codeOfName.put(projects.get(i).getField("项目名称"), projects.get(i).getField("项目代码"));
        }
        Map<String, List<Point>> places = new HashMap<>();
        Map<String, List<NamedCsvRecord>> files = new HashMap<>();
        for (NamedCsvRecord t : made.truth("addresses")) {
            Point p = points.get(t.getField("地址编码"));
            String key = t.getField("resource") + "/" + t.getField("provider");
            String code = null;
            if (t.getField("resource").equals("投资项目")) {
                code = codeOfRow.get(t.getField("row"));
            } else if (t.getField("item").matches("用地位置|建设位置|建设地址") && p != null) {
                if (!files.containsKey(key)) {
                    files.put(key, made.rows(t.getField("resource"), t.getField("provider")));
                }
                NamedCsvRecord row = files.get(key).get(Integer.parseInt(t.getField("row")) - 1);
                code = codeOfName.get(row.findField("项目名称").or(() -> row.findField("建设项目名称"))
                        .or(() -> row.findField("工程名称")).orElseThrow());
            }
            if (p != null && code != null) {
                places.computeIfAbsent(code, c -> new ArrayList<>()).add(p);
            }
        }
        return places;
    }

    private static double widest(List<Point> points) {
        double widest = 0;
        for (Point a : points) {
            for (Point b : points) {
                double east = (a.lon() - b.lon()) * 111_320 * Math.cos(Math.toRadians(a.lat()));
                widest = Math.max(widest, Math.hypot(east, (a.lat() - b.lat()) * 111_000));
            }
        }
        return widest;
    }

    private static String worst(NamedCsvRecord r) {
        List<String> all = List.of(r.getField("code"), r.getField("entity"), r.getField("permits"), r.getField("place"));
        return all.contains("CONTRADICTED") ? "CONTRADICTED" : all.contains("UNVERIFIABLE") ? "UNVERIFIABLE" : "CONFIRMED";
    }
}
