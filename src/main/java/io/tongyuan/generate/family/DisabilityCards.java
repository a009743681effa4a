package io.tongyuan.generate.family;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.people.Household;
import io.tongyuan.generate.people.Person;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** 残疾人证 of two in a hundred. The card's number is the holder's ID number, a digit for the kind and one for the degree. */
final class DisabilityCards implements FamilyRegisters.HouseholdRegister {
    private static final double SHARE = 0.02;
    private static final List<String> KINDS = List.of("视力", "听力", "言语", "肢体", "智力", "精神", "多重");
    private static final List<String> DEGREES = List.of("一级", "二级", "三级", "四级");

    private final County county;
    private final Table table;
    private final Dice dice;

    DisabilityCards(County county, Output output, Dice dice) throws IOException {
        this.county = county;
        this.table = output.provider("残疾人证", "残疾人联合会", "disability-cards-federation", Output.Format.GBK, List.of("姓名", "证件类型",
                "证件号码", "残疾级别", "残疾部位", "残疾时间", "性别", "民族", "出生日期", "户籍地行政区划", "户籍所属市", "户籍所属县区", "户籍所属乡镇",
                "残疾人证编号", "发生日期", "登记时间", "鉴定时间"));
        this.dice = dice.fork("disability cards");
    }

    @Override
    public void add(Household h) {
        for (int i = 0; i < h.members().size(); i++) {
            Dice d = dice.fork("member " + i, h.index());
            if (d.chance(SHARE)) {
                row(h.members().get(i), h.home(), d);
            }
        }
    }

    private void row(Person p, Place home, Dice d) {
        int kind = d.below(KINDS.size());
        int degree = d.below(DEGREES.size());
        LocalDate since = d.day(p.birth(), Dice.TODAY);
        LocalDate judged = d.day(since.isAfter(LocalDate.of(2010, 1, 1)) ? since : LocalDate.of(2010, 1, 1), Dice.TODAY);
        table.row(p.name(), "居民身份证", p.id(), DEGREES.get(degree), KINDS.get(kind), since.toString(), p.male() ? "男" : "女",
                p.ethnicity(), p.birth().toString(), home.division(), county.city(), county.ownName(), home.town().name(),
                p.id() + (kind + 1) + (degree + 1), since.toString(), judged.toString(), judged.toString());
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
