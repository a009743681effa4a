package io.tongyuan.generate.family;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.people.Household;
import io.tongyuan.generate.people.Person;
import java.io.IOException;
import java.util.List;

/** 出生医学证明, kept since 1996: the child has no number yet, only its parents have. */
final class BirthCertificates implements FamilyRegisters.HouseholdRegister {
    private static final String RESOURCE = "出生医学证明";
    private static final int FIRST_YEAR = 1996;
    private static final double SHARE = 0.12;

    private final County county;
    private final Table table;
    private final KinTruth truth;
    private final Dice dice;

    BirthCertificates(County county, Output output, KinTruth truth, Dice dice) throws IOException {
        this.county = county;
        this.truth = truth;
        this.table = output.provider(RESOURCE, "卫生健康委员会", "birth-certificates-health", Output.Format.UTF8, List.of("姓名",
                "出生医学证明编号", "出生日期", "性别", "发证时间", "出生医院", "死亡证明发证机关", "父亲姓名", "父亲身份证号", "母亲姓名", "母亲身份证号"));
        this.dice = dice.fork("birth certificates");
    }

    @Override
    public void add(Household h) {
        for (int i = 0; i < h.children().size(); i++) {
            Person child = h.children().get(i);
            Dice d = dice.fork("child " + i, h.index());
            if (child.birth().getYear() >= FIRST_YEAR && d.chance(SHARE)) {
                row(child, h.head(), h.wife().orElseThrow(), d);
            }
        }
    }

    private void row(Person child, Person father, Person mother, Dice d) {
        boolean motherAlone = d.chance(0.03);
        int serial = table.rows() + 1;
        String number = "%c%s%05d".formatted('A' + serial / 100_000 % 26, county.code().substring(2), serial % 100_000);
        table.row(child.name(), number, child.birth().toString(), child.male() ? "男" : "女",
                child.birth().plusDays(d.between(1, 6)).toString(), county.ownName() + d.of("人民医院", "妇幼保健院", "中医院"), "",
                motherAlone ? "" : father.name(), motherAlone ? "" : father.id(), mother.name(), mother.id());
        if (!motherAlone) {
            truth.add(RESOURCE, "FATHER", father, child);
        }
        truth.add(RESOURCE, "MOTHER", mother, child);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
