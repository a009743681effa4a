package io.tongyuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.model.IdentityKey;
import io.tongyuan.model.LinkType;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.privacy.PersonKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a register says something else than its headers seem to. */
class RegisterTrapsTest {
    private static final String A = GoodValues.personId(0);
    private static final String B = GoodValues.personId(1);
    private static final String C = GoodValues.personId(2);
    private static final String USCC = "91350100M000100Y43";
    private static final String FLAT = "370306001001GB00001F00010002";

    @TempDir
    private Path folder;
    private Rows rows;

    @BeforeEach
    void open() {
        rows = new Rows(folder);
    }

    private SourceRecord record(String resource, String csv) throws IOException {
        return rows.of(resource, csv).getFirst().record();
    }

    private IdentityKey key(SourceRecord record, String as) {
        return record.mention(as).key();
    }

    private static List<String> links(SourceRecord r) {
        return r.links().stream().map(l -> l.from() + " " + l.type() + " " + l.to()).toList();
    }

    @Test
    void theSecondSetOfColumnsIsTheSpouses() throws IOException {
        String csv = "婚姻状态,登记日期,持证人,结婚证字号或离婚证字号,姓名,性别,出生日期,身份证件号,配偶姓名,性别,出生日期,身份证件号\n"
                + "%s,2015-06-07,甲,J370306-2015-000001,甲,男,1990-01-01," + A + ",乙,女,1990-01-02," + B + "\n";
        SourceRecord r = record("婚姻登记信息", csv.formatted("已婚"));
        assertThat(r.mention("person").attributes()).containsEntry("name", "甲").containsEntry("sex", "男").containsEntry("birthDate", "1990-01-01");
        assertThat(r.mention("spouse").attributes()).containsEntry("name", "乙").containsEntry("sex", "女").containsEntry("birthDate", "1990-01-02");
        assertThat(key(r, "spouse").value()).isEqualTo(PersonKey.of(rows.vault(), B));
        assertThat(links(r)).containsExactly("person SPOUSE_OF spouse", "person HOLDS certificate");
        assertThat(r.links().getFirst().attributes()).containsOnlyKeys("since");
        assertThat(record("婚姻登记信息", csv.formatted("离婚")).links().getFirst().attributes()).as("divorced").containsOnlyKeys("until");
    }

    @Test
    void theHeadsNameIsTheOwnOneOnlyOfTheHead() throws IOException {
        List<Rows.Row> read = rows.of("户口簿登记信息", "户主姓名,户号,户主或与户主关系,公民身份证号码,住址,签发机关,户籍注销日期\n"
                + "甲,000123,户主," + A + ",丝绸路12号,周村公安分局,\n甲,000123,妻," + B + ",丝绸路12号,周村公安分局,\n"
                + "甲,000123,子," + C + ",丝绸路12号,周村公安分局,2020-03-04\n甲,000123,户主," + A + ",丝绸路12号,桓台县公安局,\n");
        SourceRecord head = read.get(0).record();
        SourceRecord wife = read.get(1).record();
        assertThat(head.mention("person").attributes()).containsEntry("name", "甲").containsEntry("state", "在册");
        assertThat(wife.mention("person").attributes()).doesNotContainKey("name").doesNotContainKey("stateDate");
        assertThat(links(head)).contains("person HEADS household", "person MEMBER_OF household");
        assertThat(links(wife)).contains("person MEMBER_OF household").doesNotContain("person HEADS household");
        assertThat(key(head, "household")).isEqualTo(key(wife, "household"));
        assertThat(key(read.get(3).record(), "household")).as("another office's household of that number").isNotEqualTo(key(head, "household"));
        SourceRecord gone = read.get(2).record();
        assertThat(gone.mention("person").attributes()).containsEntry("state", "户籍注销").containsEntry("stateDate", "2020-03-04");
        assertThat(links(gone)).containsExactly("household LOCATED_AT place");
    }

    @Test
    void answersWithoutWhoWasAskedAboutLinkNobody() throws IOException {
        assertThat(record("父母信息", "父亲身份证号码,父亲姓名,母亲身份证号码,母亲姓名\n" + A + ",甲," + B + ",乙\n").links()).isEmpty();
        assertThat(record("子女信息", "子女身份号码,子女姓名,子女性别,子女孩次\n" + C + ",丙,男,1\n").links()).isEmpty();
        String office = "任职企业（个体）注册号,任职企业（个体）名称,是否法定代表人,任职职务,登记日期,注销日期";
        assertThat(record("企业（个体户）任职信息", office + "\n" + USCC + ",某公司,是,经理,2020-01-02,\n").links()).isEmpty();
        SourceRecord r = record("企业（个体户）任职信息", office + ",查询人姓名,查询人身份证号\n" + USCC + ",某公司,是,经理,2020-01-02,,甲," + A + "\n");
        assertThat(links(r)).containsExactly("person HOLDS_OFFICE_IN entity", "person REPRESENTS entity");
        assertThat(r.links().getFirst().attributes()).containsEntry("position", "经理").containsEntry("since", "2020-01-02");
        assertThat(links(record("企业（个体户）任职信息", office + ",查询人姓名,查询人身份证号\n" + USCC + ",某公司,是,经理,2020-01-02,2021-01-02,甲," + A + "\n")))
                .as("an office given up").containsExactly("person HOLDS_OFFICE_IN entity");
    }

    @Test
    void aChildIsProposedByNameBirthDateAndAParentNeverByNameAlone() throws IOException {
        String birth = "姓名,出生医学证明编号,出生日期,性别,父亲姓名,父亲身份证号,母亲姓名,母亲身份证号\n";
        SourceRecord nameAlone = record("出生医学证明", birth + "丙,A370000001,1990-01-01,男,甲,,乙,\n");
        assertThat(nameAlone.mentions()).extracting("as").containsExactly("certificate");

        SourceRecord born = record("出生医学证明", birth + "丙,A370000001,1990-01-01,男,甲,,乙," + B + "\n");
        assertThat(born.links()).filteredOn(l -> l.from().equals("child") || l.to().equals("child"))
                .isNotEmpty().allMatch(l -> l.basis().equals("NAME_BIRTH_DATE_AND_PARENT"));
        assertThat(key(born, "child").value()).startsWith("made:").doesNotContain(B);

        SourceRecord mother = record("子女信息", "查询人姓名,查询人身份证号,子女身份号码,子女姓名\n乙," + B + "," + C + ",丙\n");
        assertThat(key(mother, "childByParent")).as("the same child, by the mother's number").isEqualTo(key(born, "child"));
        assertThat(key(mother, "child").value()).isEqualTo(PersonKey.of(rows.vault(), C));
        assertThat(mother.links()).extracting("type").containsExactly(LinkType.PARENT_OF, LinkType.PROPOSED_AS);
        SourceRecord child = record("父母信息", "查询人姓名,查询人身份证号,母亲身份证号码,母亲姓名\n丙," + C + "," + B + ",乙\n");
        assertThat(key(child, "childByParent")).isEqualTo(key(born, "child"));
        SourceRecord other = record("子女信息", "查询人姓名,查询人身份证号,子女身份号码,子女姓名\n丁," + A + "," + C + ",丙\n");
        assertThat(key(other, "childByParent")).as("another parent's child of that name and day").isNotEqualTo(key(born, "child"));
    }

    @Test
    void flatBuildingAndParcelHangTogetherByTheirPrefix() throws IOException {
        SourceRecord flat = record("不动产登记信息（房屋）", "房屋不动产单元号,楼栋不动产单元号,城区,街道,院门牌,房号\n"
                + FLAT + "," + FLAT.substring(0, 24) + "0000,周村区,丝绸路,12号,101\n");
        assertThat(links(flat)).containsExactly("flat PART_OF building", "building STANDS_ON parcel", "flat LOCATED_AT place");
        SourceRecord building = record("不动产登记信息（楼栋）", "楼栋编码,不动产单元号,经度,纬度\n1," + FLAT.substring(0, 24) + "0000,117.87,36.80\n");
        assertThat(key(building, "building")).isEqualTo(key(flat, "building"));
        assertThat(building.mention("building").attributes()).containsEntry("lon", "117.8700000");
        SourceRecord land = record("不动产登记信息（土地）", "地号,不动产单元号\n1," + FLAT.substring(0, 19) + "W00000000\n");
        assertThat(key(land, "parcel")).isEqualTo(key(flat, "parcel")).isEqualTo(key(building, "parcel"));
        SourceRecord right = record("不动产登记信息（权力）", "不动产权证号,不动产单元号\n鲁1," + FLAT.substring(0, 19) + "W00000000\n");
        assertThat(links(right)).as("the land itself is unit and parcel at once").containsExactly("certificate CONCERNS unit");
        assertThat(key(right, "unit")).isEqualTo(key(land, "parcel"));
        SourceRecord permit = record("建设工程规划", "建筑工程规划许可证号,建设单位,项目名称,不动产单元号\n建字1,甲公司,一期," + FLAT.substring(0, 19) + "\n");
        assertThat(links(permit)).containsExactly("certificate CONCERNS parcel");
        assertThat(key(permit, "parcel")).isEqualTo(key(land, "parcel"));
        assertThat(permit.mention("certificate").attributes()).containsEntry("certificateKind", "建设工程规划许可证");
    }

    @Test
    void onlyAChangeOfNameGivesAFormerName() throws IOException {
        List<Rows.Row> read = rows.of("事业单位法人变更登记信息", "变更前内容,变更事项,变更时间,统一社会信用代码,名称,变更后内容\n"
                + "旧校,单位名称,2020-01-02," + USCC + ",新校,新校\n张三,法定代表人,2021-01-02," + USCC + ",新校,李四\n");
        assertThat(read.get(0).record().mention("entity").attributes()).containsEntry("formerName", "旧校").containsEntry("name", "新校").containsEntry("renamed", "2020-01-02");
        assertThat(read.get(1).record().mention("entity").attributes()).containsEntry("name", "新校").doesNotContainKeys("formerName", "renamed");
    }

    @Test
    void aNumberMadeOfAnIdNumberIsNeverKeptInClear() throws IOException {
        SourceRecord r = record("残疾人证", "姓名,证件类型,证件号码,残疾人证编号\n甲,,," + A.substring(0, 17) + "943\n");
        assertThat(r.mentions().toString()).doesNotContain(A.substring(0, 17));
        assertThat(r.mention("certificate").attributes().get("number")).startsWith("3703**");
    }
}
