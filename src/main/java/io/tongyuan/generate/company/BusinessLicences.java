package io.tongyuan.generate.company;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.people.Person;
import io.tongyuan.generate.writing.AddressTruth;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** 营业执照 of one enterprise in seven; a few were never reissued since somebody else became its representative. */
public final class BusinessLicences {
    private static final String RESOURCE = "营业执照";
    private static final String PROVIDER = "市场监督管理局";
    private static final double SHARE = 0.15;
    private static final double STALE = 0.04;

    private final County county;
    private final List<Person.Representative> people;
    private final AddressTruth addresses;
    private final Dice dice;

    public BusinessLicences(County county, List<Person.Representative> people, AddressTruth addresses, Dice dice) {
        this.county = county;
        this.people = people;
        this.addresses = addresses;
        this.dice = dice.fork("business licences");
    }

    public void write(List<Company> companies, Output output) throws IOException {
        try (Table table = output.provider(RESOURCE, PROVIDER, "business-licences-market-regulator", Output.Format.UTF8, List.of("统一社会信用代码",
                "名称", "类型", "住所", "法定代表人", "注册资本", "成立日期", "营业期限", "经营范围", "登记机关"));
             Table truth = output.truth("licences", "row", "统一社会信用代码", "scenario")) {
            for (Company c : companies) {
                Dice d = dice.fork("licence", c.index());
                if (c.form() == Company.CodeForm.CREDIT && c.registered() && d.chance(SHARE)) {
                    row(table, truth, c, d);
                }
            }
        }
    }

    private void row(Table table, Table truth, Company c, Dice d) {
        Person.Representative before = d.of(people);
        boolean stale = d.chance(STALE) && !before.name().equals(c.representative().name());
        table.row(c.code(), c.name(), c.type(), c.address().text(), stale ? before.name() : c.representative().name(), c.capital(),
                c.established().toString(), c.established() + "至" + c.until().map(LocalDate::toString).orElse("长期"),
                c.trade() + "相关产品的生产、销售", county.ownName() + PROVIDER);
        addresses.add(RESOURCE, PROVIDER, table.rows(), "住所", c.address());
        truth.row("" + table.rows(), c.code(), stale ? "FORMER_REPRESENTATIVE" : "SAME");
    }
}
