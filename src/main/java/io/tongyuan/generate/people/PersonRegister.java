package io.tongyuan.generate.people;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.Extent;
import io.tongyuan.generate.writing.AddressTruth;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import io.tongyuan.generate.writing.Slips;
import io.tongyuan.generate.writing.Written;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** 居民身份证信息 of the police, row by row, with truth/persons.csv naming the rows whose number was spoilt. */
public final class PersonRegister implements Closeable {
    private static final String RESOURCE = "居民身份证信息";
    private static final String PROVIDER = "公安局";
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("yyyy.MM.dd");

    private final County county;
    private final AddressWriter addresses;
    private final AddressTruth truth;
    private final Table table;
    private final Table faults;
    private final Dice dice;

    public PersonRegister(County county, Output output, AddressTruth truth, Dice dice) throws IOException {
        this.county = county;
        this.addresses = new AddressWriter(county);
        this.truth = truth;
        this.table = output.provider(RESOURCE, PROVIDER, "persons-police", Output.Format.UTF8,
                List.of("姓名", "性别", "民族", "出生日期", "住址", "公民身份证号码", "签发机关", "有效期限"));
        this.faults = output.truth("persons", "row", "scenario");
        this.dice = dice.fork("person register");
    }

    /**
     * How a person stands in the file.
     *
     * @param row   from 1
     * @param found false where the number was spoilt, so that the person's own leads nowhere
     */
    public record Registered(int row, String number, boolean found) {
    }

    public Registered add(Person p) {
        int row = table.rows() + 1;
        Dice d = dice.fork("row", row);
        Written home = home(p, d);
        SpoiltNumber number = SpoiltNumber.of(p, d);
        table.row(name(p.name(), d), p.male() ? "男" : "女", d.chance(0.1) ? p.ethnicity().replace("族", "") : p.ethnicity(),
                birth(p.birth(), d), home.text(), number.text(), county.police(), validity(p.birth(), d));
        truth.add(RESOURCE, PROVIDER, row, "住址", home);
        if (!number.scenario().isEmpty()) {
            faults.row("" + row, number.scenario());
        }
        return new Registered(row, number.text(), number.holds());
    }

    private Written home(Person p, Dice d) {
        double at = d.unit();
        if (at < 0.015 && !county.neighbours().isEmpty()) {
            return AddressWriter.elsewhere(d.of(county.neighbours()), d);
        }
        if (at < 0.025 && p.home().road() != null && p.home().estate() == null) {
            return addresses.absentNumber(p.home(), Hand.any(d, 0), d);
        }
        Extent depth = at > 0.985 ? Extent.BUILDING : at > 0.965 ? Extent.ESTATE : Extent.ROOM;
        Written written = addresses.write(p.home().upTo(depth), d.chance(0.45) ? Hand.REGISTER : Hand.any(d, 0.5));
        return d.chance(0.006) ? written.withText(Slips.one(written.text(), d)) : written;
    }

    /** 王　伟: two-character names padded to three places; a blank at the end from fixed-width exports. */
    private static String name(String name, Dice d) {
        if (name.length() == 2 && d.chance(0.02)) {
            return name.charAt(0) + "　" + name.charAt(1);
        }
        return d.chance(0.003) ? name + "  " : name;
    }

    private static String birth(LocalDate date, Dice d) {
        double form = d.unit();
        if (form < 0.90) {
            return date.toString();
        }
        return form < 0.97 ? date.format(DateTimeFormatter.BASIC_ISO_DATE)
                : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static String validity(LocalDate birth, Dice d) {
        LocalDate from = d.day(birth.getYear() < 2016 ? LocalDate.of(2016, 1, 1) : birth, Dice.TODAY);
        int age = from.getYear() - birth.getYear();
        String to = age >= 46 ? "长期" : from.plusYears(age < 16 ? 5 : age < 26 ? 10 : 20).format(DOTTED);
        return from.format(DOTTED) + "-" + to;
    }

    @Override
    public void close() throws IOException {
        table.close();
        faults.close();
    }
}
