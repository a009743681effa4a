package io.tongyuan.generate.company;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.writing.AddressTruth;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import io.tongyuan.generate.writing.Slips;
import io.tongyuan.generate.writing.Written;
import java.io.IOException;
import java.util.List;

/**
 * The tax office's partial copy, in its own order, under its own headers, in GBK: names a character off or former,
 * addresses of before a move, the cancelled still open. It never outweighs the regulator.
 */
public final class TaxRegister {
    private static final String PROVIDER = "税务局";

    private final Land land;
    private final AddressWriter addresses;
    private final AddressTruth truth;
    private final Dice dice;

    public TaxRegister(Land land, AddressTruth truth, Dice dice) {
        this.land = land;
        this.addresses = new AddressWriter(land.county());
        this.truth = truth;
        this.dice = dice.fork("tax register");
    }

    public void write(List<Company> companies, Output output) throws IOException {
        try (Table table = output.provider(CompanyRegister.RESOURCE, PROVIDER, "companies-tax", Output.Format.GBK,
                List.of("社会信用代码", "企业名称", "法定代表人", "姓名", "身份证号码", "成立日期", "注册地址", "登记状态"));
             Table facts = output.truth("tax", "row", "统一社会信用代码", "scenario")) {
            for (int i = companies.size() - 1; i >= 0; i--) {
                Company c = companies.get(i);
                Dice d = dice.fork("row", c.index());
                if (c.form() == Company.CodeForm.CREDIT && d.chance(0.6)) {
                    row(table, facts, c, d);
                    if (d.chance(0.003)) {
                        table.blankLine();
                    }
                }
            }
        }
    }

    private void row(Table table, Table facts, Company c, Dice d) {
        double what = d.unit();
        String name = c.name();
        String scenario = "SAME";
        Written address = c.address();
        String state = c.state().word();
        if (what < 0.02) {
            name = Slips.one(name, d);
            scenario = "NAME_OFF";
        } else if (c.formerName().isPresent() && what < 0.5) {
            name = c.formerName().get();
            scenario = "FORMER_NAME";
        } else if (what < 0.08) {
            address = addresses.write(land.anyPlate(d), Hand.any(d, 0.3));
            scenario = "FORMER_ADDRESS";
        } else if (c.state() == Company.State.CANCELLED && what < 0.5) {
            state = Company.State.OPEN.word();
            scenario = "STATE_LAGS";
        }
        String person = c.representative().name();
        table.row(c.code(), name, person, person, c.representative().id(), c.established().toString(), address.text(), state);
        truth.add(CompanyRegister.RESOURCE, PROVIDER, table.rows(), "住所", address);
        facts.row("" + table.rows(), c.code(), scenario);
    }
}
