package io.tongyuan.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.identity.thresholds.Thresholds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One case a rule. */
class EntityMatcherTest {
    private static final EntityIndex INDEX = new EntityIndex(CodedKind.ENTITY, List.of(
            new EntityRecord(1, "淄博圣马化工有限公司", "91370303164254525N"),
            new EntityRecord(2, "淄博市博山重型机械厂", "91370304164290526A"),
            new EntityRecord(3, "淄博海量制桶有限公司", "91370304164286922N"),
            new EntityRecord(4, "山东鲁泰（淄博）纺织有限公司", "370300018001234"),
            new EntityRecord(5, "淄博市周村区永安五金店", ""),
            new EntityRecord(6, "淄博市张店区永安五金店", ""),
            new EntityRecord(7, "淄博市张店区学府餐厅", ""),
            new EntityRecord(8, "淄博市周村区学海书店", ""),
            new EntityRecord(9, "淄博市周村区米山酒店", ""),
            new EntityRecord(10, "淄博市张店区米山酒店", "")));

    private static void expect(String verdict, String name, String code) {
        expect(Thresholds.USUAL, verdict, name, code);
    }

    private static void expect(String purpose, String verdict, String name, String code) {
        EntityAnswer a = new EntityMatcher(INDEX, Thresholds.get(purpose).entities()).answer(name, code);
        assertThat(a.status() + " " + a.row() + " " + a.reason()).as(name + " " + code).isEqualTo(verdict);
    }

    @Test
    void byCode() {
        expect("SAME 1 NAME_AND_CODE_AGREE", "淄博圣马化工有限公司", " 91370303164254525n ");
        expect("SAME 1 NAME_AND_CODE_AGREE", "淄博圣马化工有限公司", "16425452-5");
        expect("SAME 4 NAME_AND_CODE_AGREE", "山东鲁泰(淄博)纺织有限公司", "370300018001234");
        expect("SAME_AFTER_CORRECTION 1 NAME_LEGAL_FORM", "淄博圣马化工有限责任公司", "91370303164254525N");
        expect("SAME_AFTER_CORRECTION 1 NAME_ONE_CHARACTER", "淄博圣玛化工有限公司", "91370303164254525N");
        expect("DIFFERENT 1 NAME_DIFFERS", "淄博万杰医院", "91370303164254525N");
        expect("SAME_AFTER_CORRECTION 1 CODE_ONE_CHARACTER", "淄博圣马化工有限公司", "91370303164254575N");
        expect("SAME_AFTER_CORRECTION 1 CODE_ONE_CHARACTER", "淄博圣马化工有限公司", "91370303164254552N");
        expect("NOT_FOUND 0 ENTITY_NOT_REGISTERED", "淄博万杰医院", "91370321864401071D");
    }

    @Test
    void projects() {
        EntityMatcher projects = new EntityMatcher(new EntityIndex(CodedKind.PROJECT, List.of(
                new EntityRecord(1, "丝绸文化园", "22114419000402310151"), new EntityRecord(2, "丝绸路改造工程（一期）", "20203303274801167360"),
                new EntityRecord(3, "丝绸路改造工程（二期）", "20203303274801167361"))), Thresholds.usual().entities());
        String[][] asked = {{"丝绸文化园", "2211-441900-04-02-310151", "SAME 1 NAME_AND_CODE_AGREE"}, {"丝绸文化园", "2211—441900—04—02—310161", "SAME_AFTER_CORRECTION 1 CODE_ONE_CHARACTER"},
            {"瓷器文化城", "2211-441900-04-02-310151", "DIFFERENT 1 NAME_DIFFERS"}, {"丝绸文化园", "", "SAME 1 NAME_ALONE"},
            {"丝绸路改造工程(二期)", "2020-330327-48-01-167361", "SAME 3 NAME_AND_CODE_AGREE"}, {"丝绸路改造工程(三期)", "", "AMBIGUOUS 0 SEVERAL_FIT"},
            {"丝绸路改造工程(二期)", "2020-330327-48-01-167399", "POSSIBLE 0 CODE_DIFFERS"}, {"水库", "2020-330327-48-01-167399", "NOT_FOUND 0 PROJECT_NOT_REGISTERED"}};
        for (String[] one : asked) {
            EntityAnswer a = projects.answer(one[0], one[1]);
            assertThat(a.status() + " " + a.row() + " " + a.reason()).as(one[0] + " " + one[1]).isEqualTo(one[2]);
        }
    }

    @Test
    void whatItIsForSaysHowSureItMustBe() {
        expect("SANCTION", "SAME 1 NAME_AND_CODE_AGREE", "淄博圣马化工有限公司", "91370303164254525N");
        expect("SANCTION", "SAME_AFTER_CORRECTION 1 NAME_LEGAL_FORM", "淄博圣马化工有限责任公司", "91370303164254525N");
        expect("SANCTION", "POSSIBLE 0 NAME_ONE_CHARACTER", "淄博圣玛化工有限公司", "91370303164254525N");
        expect("SANCTION", "POSSIBLE 0 CODE_ONE_CHARACTER", "淄博圣马化工有限公司", "91370303164254575N");
        expect("SANCTION", "POSSIBLE 0 NAME_ALONE", "淄博圣马化工有限公司", "");
        expect("SANCTION", "DIFFERENT 1 NAME_DIFFERS", "淄博万杰医院", "91370303164254525N");
        expect("STATISTICS", "SAME_AFTER_CORRECTION 1 NAME_ONE_CHARACTER", "淄博圣玛化工有限公司", "");
        expect("POSSIBLE 0 NAME_ONE_CHARACTER", "淄博圣玛化工有限公司", "");
    }

    @Test
    void byName() {
        expect("SAME 1 NAME_ALONE", "淄博圣马化工有限公司", "");
        expect("SAME 4 NAME_ALONE", "山东鲁泰淄博纺织有限公司", "");
        expect("SAME_AFTER_CORRECTION 2 NAME_DIVISION", "博山重型机械厂", "");
        expect("SAME 5 NAME_ALONE", "淄博市周村区永安五金店", "");
        expect("AMBIGUOUS 0 SEVERAL_FIT", "永安五金店", "");
        expect("POSSIBLE 0 CODE_DIFFERS", "淄博圣马化工有限公司", "91370321864401071D");
        expect("NOT_FOUND 0 ENTITY_NOT_REGISTERED", "淄博万杰医院", "");
        expect("INVALID 0 EMPTY", "", " ");
    }
}
