package io.tongyuan.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.model.EntityKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurvivorshipTest {
    private static final String HEAD = "对象: 法人\n版本: t\n权威来源: [甲局/册, 乙局]\n";

    @Test
    void rankThenDateThenAgreementThenTheRecord() {
        assertThat(name("", said("乙局", "2024-01-01", "乙"), said("甲局", "2020-01-01", "甲")).why()).isEqualTo(Reason.RANK);
        assertThat(name("", said("乙局", "2024-01-01", "新"), said("乙局", "2020-01-01", "旧")).value()).isEqualTo("新");
        GoldenValue most = name("", said("丙局", "2020-01-01", "少"), said("丁局", "2020-01-01", "多"), said("戊局", "2020-01-01", "多"));
        assertThat(most.value()).isEqualTo("多");
        assertThat(most.lost().getLast().why()).isEqualTo(Reason.MOST_AGREEING);
    }

    @Test
    void aDistrustedValueYieldsToAnyOther() {
        Assertion broken = new Assertion("1", "甲局", "册", "2024-01-01", true, Map.of("name", "甲"), List.of("*=USCC_CHECK_DIGIT"));
        GoldenValue v = name("不可信: [{疑点: [USCC_CHECK_DIGIT]}]\n", broken, said("丙局", "2000-01-01", "丙"));
        assertThat(v.value()).isEqualTo("丙");
        assertThat(v.lost().getFirst().detail()).isEqualTo("USCC_CHECK_DIGIT");
        assertThat(v.confidence()).isEqualTo(new Confidence(Confidence.State.SINGLE_SOURCE, 1, 0, 1));
        Assertion cancelled = new Assertion("1", "甲局", "册", "2024-01-01", true, Map.of("name", "甲", "state", "注销"), List.of());
        String rule = "不可信: [{状态: {state: [注销]}, 除外: [state]}]\n";
        assertThat(name(rule, cancelled, said("丙局", "", "丙")).value()).isEqualTo("丙");
        assertThat(decide(rule, cancelled, said("丙局", "", "丙")).get("state").value()).isEqualTo("注销");
    }

    @Test
    void theManyPrevailOverOneAuthorityOnlyWhereNoneOfThemIsOlder() {
        String rule = "多数推翻: 2\n";
        GoldenValue v = name(rule, said("甲局", "2020-01-01", "甲"), said("丙局", "2020-01-01", "多"), said("丁局", "2021-01-01", "多"));
        assertThat(v.value()).isEqualTo("多");
        assertThat(v.lost()).anySatisfy(l -> assertThat(l.why()).isEqualTo(Reason.MAJORITY));
        assertThat(name(rule, said("甲局", "2022-01-01", "甲"), said("丙局", "2020-01-01", "多"), said("丁局", "2023-01-01", "多")).value()).isEqualTo("甲");
        assertThat(name("", said("甲局", "2020-01-01", "甲"), said("丙局", "2020-01-01", "多"), said("丁局", "2021-01-01", "多")).value()).isEqualTo("甲");
    }

    @Test
    void aProviderCountsOnceAndWritingIsNoConflict() {
        Assertion silent = new Assertion("9", "己局", "册", "", true, Map.of("state", "存续"), List.of());
        GoldenValue v = name("", said("甲局", "2020-01-01", "甲（集团）公司"), said("甲局", "2019-01-01", "旧名"), said("丙局", "", "甲(集团) 公司"), silent);
        assertThat(v.confidence()).isEqualTo(new Confidence(Confidence.State.CORROBORATED, 2, 0, 1));
        assertThat(name("", said("甲局", "", "甲"), said("丙局", "", "丙")).confidence().state()).isEqualTo(Confidence.State.CONFLICTING);
    }

    @Test
    void aLatitudeComesFromTheRecordOfItsAddress() {
        String rule = "属性: {address: {地址: 是}, lat: {随: address}}\n";
        Assertion a = new Assertion("1", "甲局", "册", "2020", true, Map.of("address", "一路1号", "lat", "36.1"), List.of());
        Assertion b = new Assertion("2", "甲局", "册", "2021", true, Map.of("address", "二路2号"), List.of());
        Assertion c = new Assertion("3", "乙局", "册", "2022", true, Map.of("lat", "36.3"), List.of());
        assertThat(decide(rule, a, b, c).get("lat").value()).isEqualTo("36.1");
    }

    @Test
    void neitherTheOrderNorTheShortWayMakesADifference() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Survivorship survivorship = survivorship("多数推翻: 2\n属性: {address: {地址: 是}, lat: {随: address}}\n不可信: [{疑点: [USCC_CHECK_DIGIT]}]\n");
        for (int round = 0; round < 2000; round++) {
            List<Assertion> all = new ArrayList<>();
            for (int i = random.nextInt(1, 7); i > 0; i--) {
                Map<String, String> values = new HashMap<>();
                for (String attribute : List.of("name", "address", "lat")) {
                    if (random.nextInt(3) > 0) {
                        values.put(attribute, "" + random.nextInt(3));
                    }
                }
                all.add(new Assertion("" + i, "甲乙丙丁".charAt(random.nextInt(4)) + "局", "册", random.nextBoolean() ? "" : "202" + random.nextInt(3),
                        random.nextBoolean(), values, random.nextInt(5) == 0 ? List.of("*=USCC_CHECK_DIGIT") : List.of()));
            }
            Map<String, String> values = survivorship.values(EntityKind.LEGAL_ENTITY, all);
            Collections.shuffle(all, random);
            assertThat(survivorship.values(EntityKind.LEGAL_ENTITY, all)).as("seed %d, round %d", seed, round).isEqualTo(values);
            Map<String, String> decided = new HashMap<>();
            survivorship.decide(EntityKind.LEGAL_ENTITY, all).forEach((a, v) -> decided.put(a, v.value()));
            assertThat(decided).as("seed %d, round %d", seed, round).isEqualTo(values);
        }
    }

    private static Survivorship survivorship(String more) {
        return new Survivorship(Policy.of(Map.of("法人", HEAD + more), PolicyNames.CHECKED));
    }

    private static Map<String, GoldenValue> decide(String more, Assertion... said) {
        return survivorship(more).decide(EntityKind.LEGAL_ENTITY, List.of(said));
    }

    private static GoldenValue name(String more, Assertion... said) {
        return decide(more, said).get("name");
    }

    private static Assertion said(String provider, String date, String name) {
        return new Assertion(provider + date, provider, "册", date, true, Map.of("name", name), List.of());
    }
}
