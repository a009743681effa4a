package io.tongyuan.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.EntityKind;
import io.tongyuan.reconcile.Assertion;
import io.tongyuan.reconcile.StandingNames.Enacted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a record's word becomes in the names of now. */
class StandingChangesTest {
    private static final StandingChanges NONE = StandingChanges.none(
            new StandingChanges.Reading(new AddressParser(Gazetteer.bundled()), Gazetteer.bundled(), Gazetteer.bundled().edition()));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static ChangeList list(String... rows) {
        List<Map<String, String>> records = new ArrayList<>();
        for (String row : rows) {
            String[] f = row.split(",", -1);
            records.add(Map.of("变更类型", f[0], "生效日期", f[1], "区划代码", f[2], "原名称", f[3], "新名称", f[4], "新区划代码", f.length > 5 ? f[5] : "",
                    "道路", f.length > 6 ? f[6] : "", "小区", f.length > 7 ? f[7] : "", "楼栋", f.length > 8 ? f[8] : "", "范围", f.length > 9 ? f[9] : ""));
        }
        return ChangeList.of(records, Gazetteer.bundled(), TODAY);
    }

    private static StandingChanges changes(String... rows) {
        ChangeList list = list(rows);
        list.check();
        return NONE.of(List.of(new Enacted(1, "2026-11-22T00:00:00.000000Z", "", list.changes().stream().map(Change::json).toList())));
    }

    private static Map<String, String> standard(StandingChanges by, String date, String division, String road, String number, String estate, String text) {
        Map<String, String> said = new java.util.TreeMap<>(Map.of("standard", "true", "division", division, "road", road, "roadNumber", number, "estate", estate, "text", text));
        return by.now(EntityKind.ADDRESS, new Assertion("R1", "p", "r", date, true, said, List.of())).attributes();
    }

    private static Map<String, String> written(StandingChanges by, EntityKind kind, String within, String text) {
        return by.now(kind, new Assertion("R1", "p", "r", "", true, new java.util.TreeMap<>(Map.of("addressWithin", within, "address", text)), List.of())).attributes();
    }

    @Test
    void aRoadRenamedAndItsPlatesRenumberedAtOnce() {
        StandingChanges by = changes("道路更名,2026-11-01,370306,丝绸路,和平路", "门牌重编,2026-11-01,370306,12,14,,丝绸路", "门牌重编,2026-11-01,370306,14号,16号,,丝绸路");
        Map<String, String> now = standard(by, "", "370306001000", "丝绸路", "12", "", "山东省淄博市周村区丝绸路12号");
        assertThat(now).containsEntry("text", "山东省淄博市周村区和平路14号").containsEntry("road", "和平路").containsEntry("roadNumber", "14");
        assertThat(Former.read(now.get("formerly"))).containsExactly(new Former("2026-11-01", "1-2", "山东省淄博市周村区丝绸路12号", null, "丝绸路", "12", null));
        assertThat(standard(by, "", "370306001000", "丝绸路", "112", "", "山东省淄博市周村区丝绸路112号")).containsEntry("text", "山东省淄博市周村区和平路112号");
        assertThat(standard(by, "", "370321001000", "丝绸路", "12", "", "山东省淄博市桓台县丝绸路12号")).containsEntry("road", "丝绸路");
        assertThat(written(by, EntityKind.LEGAL_ENTITY, "", "淄博市周村区丝绸路１２号后院")).containsEntry("address", "淄博市周村区和平路14号后院");
        assertThat(written(by, EntityKind.PROJECT, "周村区", "丝绸路20号")).containsEntry("address", "和平路20号").containsEntry("addressWithin", "周村区");
        assertThat(written(by, EntityKind.PROJECT, "桓台县", "丝绸路20号")).containsEntry("address", "丝绸路20号").doesNotContainKey("formerly");
    }

    @Test
    void whatHasTheNewNameAlreadyIsFoundUnderTheOldToo() {
        StandingChanges by = changes("小区更名,2026-11-01,370306,锦绣花园,和平家园");
        Map<String, String> now = standard(by, "2026-11-15", "370306001000", "丝绸路", "12", "和平家园", "周村区丝绸路12号和平家园");
        assertThat(Former.read(now.get("formerly")).getFirst().estate()).isEqualTo("锦绣花园");
        assertThat(now).containsEntry("text", "周村区丝绸路12号和平家园");
    }

    @Test
    void aCodeGivenAgainMeansTheOtherFromThatDayOn() {
        StandingChanges by = changes("行政区划代码变更,2003-01-01,410307,洛龙区,洛龙区,410311", "行政区划撤并,2021-03-01,410381,偃师市,偃师区,410307");
        assertThat(by.present("410307000000", "2001-05-01")).containsExactly("410311000000");
        assertThat(by.present("410307000000", "2022-05-01")).containsExactly("410307000000");
        assertThat(by.present("410381000000", "2001-05-01")).containsExactly("410307000000");
        assertThat(standard(by, "", "410307000000", "开元大道", "1", "", "河南省洛阳市偃师区开元大道1号")).containsEntry("division", "410307000000");
        assertThat(standard(by, "", "410307000000", "开元大道", "1", "", "河南省洛阳市洛龙区开元大道1号")).containsEntry("division", "410311000000");
        assertThat(by.at("2026-01-01T00:00:00.000000Z", "9999").present("410307000000", "2001-05-01")).as("nobody knew").containsExactly("410307000000");
        assertThat(by.at("9999", "2010-01-01").present("410381000000", "2001-05-01")).as("not yet").containsExactly("410381000000");
    }

    @Test
    void aSplitIsLeftOpenUnlessSomethingTells() {
        StandingChanges by = changes("行政区划拆分,2020-01-01,370306101,北郊镇,北郊镇,370306101", "行政区划拆分,2020-01-01,370306101,北郊镇,南郊镇,370306102,,,,固玄店村、大房村");
        Map<String, String> open = standard(by, "", "370306101000", "", "", "锦绣花园", "山东省淄博市周村区北郊镇锦绣花园");
        assertThat(open).containsEntry("division", "370306000000").containsEntry("divisionCandidates", "370306101000、370306102000");
        assertThat(standard(by, "", "370306101000", "", "5", "", "山东省淄博市周村区北郊镇大房村5号")).containsEntry("division", "370306102000")
                .containsEntry("text", "山东省淄博市周村区南郊镇大房村5号");
    }

    @Test
    void divisionsThatMoveTakeTheirWholePathWithThem() {
        StandingChanges by = changes("行政区划代码变更,2011-08-01,341421,安徽省/巢湖市/庐江县,安徽省/合肥市/庐江县,340124", "行政区划撤并,2010-07-01,110103,北京市/崇文区,北京市/东城区,110101");
        assertThat(standard(by, "", "341421000000", "塔山路", "1", "", "安徽省巢湖市庐江县塔山路1号")).containsEntry("text", "安徽省合肥市庐江县塔山路1号")
                .containsEntry("division", "340124000000");
        assertThat(written(by, EntityKind.LEGAL_ENTITY, "", "北京市崇文区珠市口东大街1号").get("address")).isEqualTo("北京市东城区珠市口东大街1号");
    }

    @Test
    void aNameGivenAgainIsOpenOnlyWhereNothingFollows() {
        StandingChanges by = changes("行政区划撤并,2001-02-10,320882,江苏省/淮安市,江苏省/淮安市/淮安区,320803");
        AddressParser parser = new AddressParser(Gazetteer.bundled());
        assertThat(by.division(parser.parse("江苏省淮安市盱眙县淮河路1号"))).isEqualTo("320830000000");
        assertThat(by.division(parser.parse("江苏省淮安市镇淮楼东路1号"))).isIn("320803000000", "320800000000");
    }

    @Test
    void faultsAreToldByRowInTheWordsOfTheField() {
        ChangeList list = list("路名更改,2026-11-01,370306,甲路,乙路", "道路更名,2027-01-01,370306,甲路,乙路", "道路更名,2026-11-01,370306,甲路,甲路", "门牌重编,2026-11-01,370306,1,2",
                "行政区划更名,2026-11-01,370306,张店区,新区", "道路更名,2026-11-01,99,甲路,乙路");
        assertThat(list.findings()).extracting(f -> f.row() + " " + f.code()).containsExactly("1 CHANGE_KIND_UNKNOWN", "2 CHANGE_DATE_FUTURE", "3 CHANGE_NOTHING_NEW",
                "4 CHANGE_FIELD_MISSING", "5 CHANGE_NAME_MISMATCH", "6 CHANGE_DIVISION_UNKNOWN");
        assertThat(list.findings().getFirst().text()).contains("路名更改").contains("道路更名");
    }
}
