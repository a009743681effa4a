package io.tongyuan.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.Level;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private final Gazetteer g = Gazetteer.bundled();

    /** The source's 31, 342, 2,978, 41,352 and 620,573 lines, less what its headings, zones and repetitions are. */
    @Test
    void countsAddUp() {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        for (int d = 0; d < g.size(); d++) {
            counts.merge(g.level(d), 1, Integer::sum);
        }
        int headings = 9;
        int citiesWithoutCounties = 4;
        int kinmenAsItsOwnTownAndVillage = 1;
        assertThat(counts).containsEntry(Level.PROVINCE, 31).containsEntry(Level.CITY, 342 - headings)
                .containsEntry(Level.COUNTY, 2_978 - g.zones().size() - citiesWithoutCounties)
                .containsEntry(Level.TOWN, 41_352 - kinmenAsItsOwnTownAndVillage)
                .containsEntry(Level.VILLAGE, 620_573 - kinmenAsItsOwnTownAndVillage);
        assertThat(g.zones()).hasSize(124);
    }

    @Test
    void pathsFollowTheRules() {
        assertThat(path("370306")).isEqualTo(new DivisionPath("山东省", "淄博市", "周村区", "", ""));
        assertThat(path("110101")).isEqualTo(new DivisionPath("北京市", "北京市", "东城区", "", ""));
        assertThat(path("500231")).isEqualTo(new DivisionPath("重庆市", "重庆市", "垫江县", "", ""));
        assertThat(path("11")).isEqualTo(new DivisionPath("北京市", "北京市", "", "", ""));
        assertThat(path("429004")).isEqualTo(new DivisionPath("湖北省", "", "仙桃市", "", ""));
        assertThat(path("441900003")).isEqualTo(new DivisionPath("广东省", "东莞市", "", "东城街道", ""));
        assertThat(path("442000001").county()).isEmpty();
        assertThat(path("370306001").town()).endsWith("街道");
    }

    @Test
    void fullNamesNameEachLevelOnce() {
        assertThat(g.fullName(g.find("370306"))).isEqualTo("山东省淄博市周村区");
        assertThat(g.fullName(g.find("110101"))).isEqualTo("北京市东城区");
        assertThat(g.fullName(g.find("429004"))).isEqualTo("湖北省仙桃市");
    }

    @Test
    void findsByCodesOfEveryLength() {
        int county = g.find("370306");
        assertThat(g.code(county)).isEqualTo("370306000000");
        assertThat(g.find("370306000")).isEqualTo(county);
        assertThat(g.find("370306000000")).isEqualTo(county);
        assertThat(g.name(g.find("3703"))).isEqualTo("淄博市");
        assertThat(g.name(g.find("37"))).isEqualTo("山东省");
        assertThat(g.find("1101")).as("heading 市辖区").isEqualTo(g.find("11"));
        assertThat(g.find("429000")).as("heading 省直辖").isEqualTo(g.find("42"));
        assertThat(g.name(g.find("620201"))).isEqualTo("嘉峪关市");
        assertThat(g.find("370571")).as("a zone").isEqualTo(-1);
        assertThat(List.of("", "3", "370", "999999", "37030x", "3703060010011"))
                .allSatisfy(code -> assertThat(g.find(code)).isEqualTo(-1));
    }

    @Test
    void headingsAreNoNames() {
        assertThat(g.named("市辖区")).isEmpty();
        assertThat(g.named("省直辖县级行政区划")).isEmpty();
    }

    @Test
    void everyMatchOfAName() {
        assertThat(codes("周村区")).containsExactly("370306000000");
        assertThat(codes("周村")).contains("370306000000", "610503108214").hasSizeGreaterThan(5);
        assertThat(codes("鼓楼区")).containsExactly("320106000000", "320302000000", "350102000000", "410204000000");
        assertThat(codes("东城街道")).hasSizeGreaterThan(10).contains("441900003000");
        assertThat(codes("北京")).contains("110000000000");
        assertThat(codes("没有此地")).isEmpty();
        assertThat(codes("")).isEmpty();
    }

    @Test
    void namesInsideAText() {
        String text = "山东省淄博市周村区";
        assertThat(g.named(text, 3, 6)).containsExactly(g.find("3703"));
        assertThat(g.isName(text, 6, 8)).isTrue();
        assertThat(g.isName(text, 5, 8)).isFalse();
    }

    @Test
    void whatLiesInWhat() {
        int city = g.find("3703");
        int county = g.find("370306");
        assertThat(g.parent(county)).isEqualTo(city);
        assertThat(g.parent(g.find("37"))).isEqualTo(-1);
        assertThat(g.descends(county, g.find("37"))).isTrue();
        assertThat(g.descends(g.find("370306001"), city)).isTrue();
        assertThat(g.descends(city, county)).isFalse();
        assertThat(g.descends(county, county)).isFalse();
        assertThat(Arrays.stream(g.children(city)).mapToObj(g::name)).contains("周村区", "桓台县", "沂源县").hasSize(8);
        assertThat(Arrays.stream(g.children(g.find("42"))).mapToObj(g::name)).contains("武汉市", "仙桃市", "神农架林区");
        assertThat(Arrays.stream(g.children(g.find("4419"))).mapToObj(g::level)).containsOnly(Level.TOWN);
    }

    @Test
    void theOrderOfCodesHoldsThroughout() {
        int faults = 0;
        for (int d = 1; d < g.size(); d++) {
            faults += g.code(d).compareTo(g.code(d - 1)) > 0 && g.code(d).length() == 12 && g.parent(d) < d ? 0 : 1;
        }
        assertThat(faults).isZero();
    }

    @Test
    void zonesAreOfTheirCityAndNeverInAPath() {
        assertThat(g.zonesNamed("东营经济技术开发区")).containsExactly(new Zone("370571", "东营经济技术开发区", "3705"));
        assertThat(g.zonesNamed("石家庄高新区")).extracting(Zone::code).containsExactly("130171");
        int town = g.find("130171010");
        assertThat(g.path(town)).isEqualTo(new DivisionPath("河北省", "石家庄市", "", "长江街道", ""));
        assertThat(g.zoneOf(town)).map(Zone::name).contains("石家庄高新技术产业开发区");
        assertThat(g.zoneOf(g.find("370306"))).isEmpty();
        assertThat(g.zones()).allSatisfy(z -> assertThat(g.level(g.find(z.cityCode()))).isEqualTo(Level.CITY));
    }

    @Test
    void pathsAreLookedUpInAnyWriting() {
        GazetteerLookup lookup = new GazetteerLookup(g);
        Integer county = g.find("370306");
        for (String written : List.of("山东省/淄博市/周村区", "山东省淄博市周村区", "淄博周村", "山东 周村区", "山东省山东省周村区")) {
            assertThat(lookup.divisions(written)).as(written).contains(county);
        }
        assertThat(lookup.divisions("山东省淄博市周村区")).containsExactly(county);
        assertThat(lookup.divisions("河南省周村区")).isEmpty();
        assertThat(lookup.find("370571").zones()).hasSize(1);
        assertThat(lookup.find("370306001001").records()).isEmpty();
    }

    private DivisionPath path(String code) {
        return g.path(g.find(code));
    }

    private List<String> codes(String name) {
        return Arrays.stream(g.named(name)).mapToObj(g::code).toList();
    }
}
