package io.tongyuan.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountyCodesTest {
    private final CountyCodes codes = CountyCodes.bundled();

    @Test
    void aRenamedCitySucceedsItself() {
        assertThat(codes.history("420600")).extracting(CodeRecord::name, CodeRecord::toYear, CodeRecord::successors)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("襄樊市", 2011, List.of("420600")),
                        org.assertj.core.groups.Tuple.tuple("襄阳市", 0, List.of()));
        assertThat(Gazetteer.bundled().formerlyNamed("襄樊市")).extracting(CodeRecord::code).containsExactly("420600");
        assertThat(Gazetteer.bundled().formerlyNamed("襄樊")).hasSize(1);
    }

    @Test
    void namesOfAYearOrTheNearest() {
        assertThat(codes.nameIn("420602", 2005)).contains("湖北省襄樊市襄城区");
        assertThat(codes.nameIn("420602", 2020)).contains("湖北省襄阳市襄城区");
        assertThat(codes.nameIn("110103", 1975)).contains("北京市崇文区");
        assertThat(codes.nameIn("110103", 2020)).contains("北京市崇文区");
        assertThat(codes.nameIn("999999", 2020)).isEmpty();
    }

    @Test
    void abolishedCodesStayKnown() {
        assertThat(codes.everKnown("110221")).isTrue();
        assertThat(codes.everKnown("370571")).as("zone").isTrue();
        assertThat(codes.everKnown("370301")).as("市辖区").isTrue();
        assertThat(codes.everKnown("710000") && codes.everKnown("810000") && codes.everKnown("820000")).isTrue();
        assertThat(codes.everKnown("379999") || codes.everKnown("")).isFalse();
        assertThat(codes.history("110221").getLast().successors()).containsExactly("110114");
        assertThat(codes.history("110103").getLast().successors()).as("absorbed: unknown here").isEmpty();
    }

    /** 410307 was 洛龙区, which moved on to 410311; the code was given to 偃师区 later. */
    @Test
    void aCodeUsedAgainIsNotASuccessor() {
        assertThat(codes.history("410307")).extracting(CodeRecord::name).containsExactly("洛龙区", "偃师区");
        assertThat(codes.history("410307").getFirst().successors()).containsExactly("410311");
    }

    @Test
    void chainsAreFollowedToTheirEnd() {
        CountyCodes made = CountyCodes.of(List.of(
                record("990101", "甲县", 1981, 1990, "990102"),
                record("990102", "甲市", 1990, 2000, "990103", "990104"),
                record("990103", "甲区", 2000, 0),
                record("990104", "乙区", 2000, 2010, "990105"),
                record("990105", "丙区", 2005, 0)));
        assertThat(made.history("990101").getFirst().successors()).containsExactly("990103", "990105");
        assertThat(made.history("990104").getFirst().successors()).containsExactly("990105");
        assertThat(made.history("990103").getFirst().successors()).isEmpty();
    }

    @Test
    void chainsThatCloseOrBreakGiveNothing() {
        CountyCodes made = CountyCodes.of(List.of(
                record("990101", "甲县", 1981, 1990, "990102"),
                record("990102", "乙县", 1981, 1990, "990101"),
                record("990103", "丙县", 1981, 1990, "990199"),
                record("990104", "丁县", 1981, 1990)));
        for (String code : List.of("990101", "990102", "990103", "990104")) {
            assertThat(made.history(code).getFirst().successors()).as(code).isEmpty();
        }
    }

    /** The step goes to what the code meant in the year of the change. */
    @Test
    void aStepMindsTheYear() {
        CountyCodes made = CountyCodes.of(List.of(
                record("990101", "甲县", 1981, 1990, "990102"),
                record("990102", "甲市", 1990, 1995, "990103"),
                record("990102", "乙区", 2015, 0),
                record("990103", "甲区", 1995, 0)));
        assertThat(made.history("990101").getFirst().successors()).containsExactly("990103");
    }

    private static CodeRecord record(String code, String name, int from, int to, String... successors) {
        return new CodeRecord(code, name, "某省" + name, from, to, List.of(successors));
    }
}
