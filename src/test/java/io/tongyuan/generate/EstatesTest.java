package io.tongyuan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.geometry.Gcj02;
import io.tongyuan.model.EstateUnit;
import io.tongyuan.model.Point;
import io.tongyuan.model.Reading;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Land, buildings and flats meet by their numbers, and belong to whom the other registers say. */
class EstatesTest {
    private static final Gazetteer DIVISIONS = Gazetteer.bundled();
    private static Generated made;
    private static Map<String, String> holders;

    @BeforeAll
    static void make() throws IOException {
        made = Generated.make("370306", 8_000, 3);
        holders = made.rows("不动产登记信息（土地）", "不动产登记中心").stream()
                .collect(Collectors.toMap(r -> unit(r.getField("不动产单元号")).parcel().text(), r -> r.getField("土地使用权人")));
    }

    @Test
    void aFlatStandsInItsBuildingAndTheBuildingOnItsLand() throws IOException {
        Set<String> buildings = new HashSet<>();
        assertThat(made.rows("不动产登记信息（楼栋）", "不动产登记中心")).isNotEmpty().allSatisfy(r -> {
            EstateUnit building = unit(r.getField("不动产单元号"));
            assertThat(building.parcel().text()).isEqualTo(r.getField("地号")).isIn(holders.keySet());
            assertThat(buildings.add(building.named())).isTrue();
        });
        Set<String> flats = new HashSet<>();
        assertThat(made.rows("不动产登记信息（房屋）", "不动产登记中心")).isNotEmpty().allSatisfy(r -> {
            EstateUnit flat = unit(r.getField("房屋不动产单元号"));
            assertThat(flat.commonPrefix(unit(r.getField("楼栋不动产单元号")))).isEqualTo(flat.buildingNumber().orElseThrow()).isIn(buildings);
            assertThat(flats.add(flat.text())).isTrue();
        });
        assertThat(made.rows("不动产登记信息（权力）", "不动产登记中心")).extracting(r -> r.getField("不动产单元号")).isSubsetOf(flats);
    }

    /** The owner lives in the flat that he owns. */
    @Test
    void flatsBelongToWhoLivesThere() throws IOException {
        Map<String, String> homes = new HashMap<>();
        List<NamedCsvRecord> people = made.rows("居民身份证信息", "公安局");
        made.truth("addresses").stream().filter(t -> t.getField("resource").equals("居民身份证信息") && t.getField("extent").equals("ROOM"))
                .forEach(t -> homes.put(people.get(Integer.parseInt(t.getField("row")) - 1).getField("公民身份证号码"), t.getField("地址编码")));
        List<NamedCsvRecord> owned = made.truth("flats").stream().filter(r -> homes.containsKey(r.getField("owner"))).toList();
        assertThat(owned).hasSizeGreaterThan(100).allMatch(r -> homes.get(r.getField("owner")).equals(r.getField("地址编码")));
        assertThat(made.rows("不动产登记信息（权力）", "不动产登记中心")).extracting(r -> r.getField("不动产权证号")).doesNotHaveDuplicates();
    }

    @Test
    void landThatASoundProjectUsesIsItsUnits() throws IOException {
        Set<String> sound = made.truth("projects").stream().filter(r -> r.getField("verdict").equals("CONFIRMED"))
                .map(r -> r.getField("项目代码")).collect(Collectors.toSet());
        Map<String, Set<String>> units = new HashMap<>();
        made.rows("建筑用地规划", "自然资源和规划局").stream().filter(r -> sound.contains(r.getField("项目代码")) && !r.getField("不动产单元号").isEmpty())
                .forEach(r -> units.computeIfAbsent(r.getField("不动产单元号"), k -> new HashSet<>()).add(r.getField("用地单位")));
        assertThat(units).isNotEmpty().allSatisfy((parcel, holding) -> assertThat(holders).containsKey(parcel));
        long own = units.entrySet().stream().filter(e -> e.getValue().contains(holders.get(e.getKey()))).count();
        // The others: grounds of which another sound project's permit, shared without the parcel's number, came first.
        assertThat(own).isGreaterThan(units.size() * 8 / 10);
        assertThat(made.rows("不动产登记信息（权力）", "自然资源和规划局")).isNotEmpty()
                .allMatch(r -> holders.get(unit(r.getField("不动产单元号")).named()).equals(r.getField("权利人")));
    }

    @Test
    void pointsOfInterestLieAtTheirAddresses() throws IOException {
        Map<String, Point> points = new HashMap<>();
        made.rows("政务POI", "自然资源和规划局").forEach(r -> points.put(r.getField("名称"), point(r)));
        assertThat(made.rows("政务POI", "民政局")).isNotEmpty().allSatisfy(r -> {
            Point back = Gcj02.toCgcs2000(point(r));
            assertThat(Math.hypot(back.lon() - points.get(r.getField("名称")).lon(), back.lat() - points.get(r.getField("名称")).lat())).isLessThan(1e-4);
        });
        assertThat(made.rows("民政小区命名登记信息", "民政局")).extracting(r -> r.getField("同意使用小区名称")).isSubsetOf(points.keySet());
        Set<String> codes = made.rows("标准地址", "公安局").stream().map(r -> r.getField("地址编码")).collect(Collectors.toSet());
        assertThat(made.rows("消防验收/备案信息", "公安消防支队")).isNotEmpty().allMatch(r -> codes.contains(r.getField("房屋坐落编号")));
    }

    private static EstateUnit unit(String text) {
        Reading<EstateUnit> read = EstateUnit.read(text, DIVISIONS);
        assertThat(read.findings()).isEmpty();
        return read.value().orElseThrow();
    }

    private static Point point(NamedCsvRecord r) {
        return new Point(Double.parseDouble(r.getField("经度")), Double.parseDouble(r.getField("纬度")));
    }
}
