package io.tongyuan.generate.family;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.people.Household;
import io.tongyuan.generate.people.Person;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * 婚姻登记信息: of one couple in eight both certificates, husband and wife changing places; and divorces between people
 * who live alone. The second 性别, 国籍, 出生日期 and 身份证件号, after 配偶姓名, are the spouse's.
 */
final class Marriages implements FamilyRegisters.HouseholdRegister {
    private static final String RESOURCE = "婚姻登记信息";
    private static final double SHARE = 0.12;
    private static final double DIVORCED = 0.05;

    private final String registrar;
    private final String county;
    private final Table table;
    private final KinTruth truth;
    private final Dice dice;
    private Person divorced;

    Marriages(County county, Output output, KinTruth truth, Dice dice) throws IOException {
        this.county = county.code();
        this.registrar = county.ownName() + "民政局";
        this.truth = truth;
        this.table = output.provider(RESOURCE, "民政局", "marriages-civil-affairs", Output.Format.UTF8_BOM, List.of("婚姻状态", "登记机关",
                "持证人", "登记日期", "结婚证字号或离婚证字号", "姓名", "性别", "国籍", "出生日期", "身份证件号",
                "配偶姓名", "性别", "国籍", "出生日期", "身份证件号"));
        this.dice = dice.fork("marriages");
    }

    @Override
    public void add(Household h) {
        Dice d = dice.fork("household", h.index());
        if (h.wife().isPresent()) {
            if (d.chance(SHARE)) {
                both("已婚", "J", h.head(), h.wife().get(), h.index(), wedding(h, d));
            }
        } else if (d.chance(DIVORCED)) {
            single(h, d);
        }
    }

    private void single(Household h, Dice d) {
        Person p = h.head();
        boolean fits = divorced != null && divorced.male() != p.male()
                && Math.abs(divorced.birth().getYear() - p.birth().getYear()) <= 9;
        if (!fits) {
            divorced = p;
            return;
        }
        LocalDate grown = later(divorced.birth(), p.birth()).plusYears(24);
        if (grown.isBefore(Dice.TODAY)) {
            both("离婚", "L", p, divorced, h.index(), d.day(grown, Dice.TODAY));
        }
        divorced = null;
    }

    private void both(String state, String letter, Person a, Person b, int index, LocalDate day) {
        String number = "%s%s-%d-%06d".formatted(letter, county, day.getYear(), index + 1);
        row(state, number, a, b, day);
        row(state, number, b, a, day);
        truth.add(RESOURCE, state.equals("已婚") ? "SPOUSE" : "DIVORCED", a, b);
    }

    private void row(String state, String number, Person p, Person spouse, LocalDate day) {
        table.row(state, registrar, p.name(), day.toString(), number, p.name(), sex(p), "中国", p.birth().toString(), p.id(),
                spouse.name(), sex(spouse), "中国", spouse.birth().toString(), spouse.id());
    }

    /** After both came of age and, where there are children, before the eldest. */
    private static LocalDate wedding(Household h, Dice d) {
        LocalDate grown = later(h.head().birth(), h.wife().orElseThrow().birth()).plusYears(20);
        LocalDate latest = h.children().isEmpty() ? Dice.TODAY : h.children().getFirst().birth();
        LocalDate from = grown.isAfter(Dice.TODAY) ? Dice.TODAY : grown;
        LocalDate to = from.plusYears(8).isBefore(latest) ? from.plusYears(8) : later(from, latest);
        return d.day(from, to);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static String sex(Person p) {
        return p.male() ? "男" : "女";
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
