package io.tongyuan.generate.family;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.people.Household;
import io.tongyuan.generate.people.Person;
import io.tongyuan.generate.writing.AddressTruth;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import io.tongyuan.generate.writing.Written;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * 户口簿登记信息 of one household in ten, a row for each member. The name in a row is the head's; whose row it is says the
 * number alone. A few of the old are struck off with a date.
 */
final class HouseholdBooks implements FamilyRegisters.HouseholdRegister {
    private static final String RESOURCE = "户口簿登记信息";
    private static final String PROVIDER = "公安局";
    private static final double SHARE = 0.10;
    private static final double STRUCK_OFF = 0.12;

    private final County county;
    private final AddressWriter addresses;
    private final AddressTruth truth;
    private final Table table;
    private final Dice dice;

    HouseholdBooks(County county, Output output, AddressTruth truth, Dice dice) throws IOException {
        this.county = county;
        this.addresses = new AddressWriter(county);
        this.truth = truth;
        this.table = output.provider(RESOURCE, PROVIDER, "household-books-police", Output.Format.UTF8, List.of("户主姓名", "户号",
                "户主或与户主关系", "户籍类别", "曾用名", "公民身份证号码", "身高", "体重", "血型", "学籍", "文化程度", "学位", "政治面貌", "联系电话",
                "专业技术人员职称", "住址", "签发机关", "户籍注销日期"));
        this.dice = dice.fork("household books");
    }

    @Override
    public void add(Household h) {
        Dice d = dice.fork("household", h.index());
        if (!d.chance(SHARE)) {
            return;
        }
        Written home = addresses.write(h.home(), Hand.REGISTER);
        String kind = h.home().village() != null ? "农业家庭户口" : d.of("非农业家庭户口", "居民家庭户口");
        member(h, h.head(), d.of("户主", "户主", "本人"), kind, home, d);
        h.wife().ifPresent(w -> member(h, w, d.of("配偶", "妻"), kind, home, d));
        int child = 0;
        for (Person p : h.children()) {
            member(h, p, (child == 0 ? "长" : "次") + (p.male() ? "子" : "女"), kind, home, d);
            child++;
        }
    }

    private void member(Household h, Person p, String relation, String kind, Written home, Dice d) {
        boolean struckOff = p != h.head() && p.birth().isBefore(Dice.TODAY.minusYears(70)) && d.chance(STRUCK_OFF);
        String former = d.chance(0.02) ? p.surname() + d.of("小军", "丫", "建国", "小红", "狗剩") : "";
        int age = Dice.TODAY.getYear() - p.birth().getYear();
        String education = age < 7 ? "" : age < 13 ? "小学" : d.of("初中", "高中", "中专", "大学专科", "大学本科");
        table.row(h.head().name(), "%09d".formatted(h.index() + 1), relation, kind, former, p.id(),
                age < 18 ? "" : d.between(150, 186) + "", "", d.of("", "A", "B", "O", "AB"), "", education, "",
                age < 18 ? "" : d.of("群众", "群众", "中共党员", "共青团员"), "", "", home.text(), county.police(),
                struckOff ? d.day(LocalDate.of(2021, 1, 1), Dice.TODAY).toString() : "");
        truth.add(RESOURCE, PROVIDER, table.rows(), "住址", home);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
