package io.tongyuan.gazetteer.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.gazetteer.CodeRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CodeHistoryTest {
    private static final Map<String, String> ABOVE = Map.of("990000", "某省", "990100", "上市", "990101", "市辖区");

    @Test
    void aCodeKeepsItsRecordWhileItsFullNameStays() {
        List<CodeRecord> records = history(Map.of("990102", "东区"), Map.of("990102", "东区"), Map.of("990102", "西区"));
        assertThat(of(records, "990102")).containsExactly(
                new CodeRecord("990102", "东区", "某省上市东区", 0, 2010, List.of("990102")),
                new CodeRecord("990102", "西区", "某省上市西区", 2010, 0, List.of()));
        assertThat(of(records, "990101")).hasSize(1);
    }

    @Test
    void renumberedRegradedAbsorbed() {
        List<CodeRecord> records = history(
                Map.of("990121", "红山县", "990122", "绿水县", "990123", "白石县", "990124", "蓝县", "990102", "东区"),
                Map.of("990121", "红山县", "990122", "绿水县", "990123", "白石县", "990124", "蓝县", "990102", "东区"),
                Map.of("990131", "红山县", "990103", "绿水区", "990102", "东区", "990104", "蓝州区"));
        assertThat(successors(records, "990121")).containsExactly("990131");
        assertThat(successors(records, "990122")).containsExactly("990103");
        assertThat(successors(records, "990123")).isEmpty();
        assertThat(successors(records, "990124")).containsExactly("990104");
    }

    @Test
    void twoThatFitEquallyAreNone() {
        List<CodeRecord> records = history(Map.of("990221", "红山县"), Map.of("990221", "红山县"),
                Map.of("990302", "红山区", "990402", "红山区"));
        assertThat(successors(records, "990221")).isEmpty();
    }

    @Test
    void aCountyLevelCityWhoseNameWentUpHasTheOnlyNewDistrict() {
        List<CodeRecord> records = history(Map.of("992200", "青川地区", "992201", "青川市", "992221", "远县"),
                Map.of("992200", "青川地区", "992201", "青川市", "992221", "远县"),
                Map.of("990900", "青川市", "990902", "青府区", "990921", "远县"));
        assertThat(successors(records, "992201")).containsExactly("990902");
        assertThat(successors(records, "992200")).containsExactly("990900");
        assertThat(successors(records, "992221")).containsExactly("990921");
    }

    private static List<CodeRecord> history(Map<String, String> first, Map<String, String> second, Map<String, String> third) {
        return new CodeHistory(List.of(edition(1999, first), edition(2005, second), edition(2010, third))).records();
    }

    private static Edition edition(int year, Map<String, String> names) {
        Map<String, String> all = new TreeMap<>(ABOVE);
        all.putAll(names);
        return new Edition(year, all);
    }

    private static List<CodeRecord> of(List<CodeRecord> records, String code) {
        return records.stream().filter(r -> r.code().equals(code)).toList();
    }

    private static List<String> successors(List<CodeRecord> records, String code) {
        return of(records, code).getFirst().successors();
    }
}
