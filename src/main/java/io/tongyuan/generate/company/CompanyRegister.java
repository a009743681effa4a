package io.tongyuan.generate.company;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.writing.AddressTruth;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 工商登记信息 of the market regulator, which speaks for enterprises. Some have an earlier version in the file, under a
 * former name and with an earlier 核准日期: the newest speaks.
 */
public final class CompanyRegister {
    static final String RESOURCE = "工商登记信息";
    private static final String PROVIDER = "市场监督管理局";
    private static final List<String> HEADER = List.of("姓名", "身份证", "统一社会信用代码", "企业名称", "类型", "法定代表人", "注册资本",
            "成立日期", "经营期限自", "经营期限至", "登记机关", "核准日期", "住所", "登记状态", "经营范围", "主管部门（出资人）信息");

    private final County county;
    private final AddressTruth truth;
    private final Dice dice;

    public CompanyRegister(County county, AddressTruth truth, Dice dice) {
        this.county = county;
        this.truth = truth;
        this.dice = dice.fork("company register");
    }

    public void write(List<Company> companies, Output output) throws IOException {
        try (Table table = output.provider(RESOURCE, PROVIDER, "companies-market-regulator", Output.Format.UTF8_BOM, HEADER);
             Table facts = output.truth("entities", "统一社会信用代码", "form", "name", "state", "expired", "地址编码")) {
            for (Company c : companies) {
                Dice d = dice.fork("row", c.index());
                boolean earlier = c.formerName().isPresent() && d.chance(0.5)
                        && c.established().plusYears(1).isBefore(c.approved());
                boolean first = d.chance(0.5);
                if (earlier && first) {
                    row(table, c, c.formerName(), c.established(), d);
                }
                row(table, c, Optional.empty(), c.approved(), d);
                if (earlier && !first) {
                    row(table, c, c.formerName(), c.established(), d);
                }
                facts.row(c.code(), c.form().name(), c.name(), c.state().word(), "" + c.expired(), c.address().code());
            }
        }
    }

    private void row(Table table, Company c, Optional<String> formerName, LocalDate approved, Dice d) {
        String name = formerName.orElse(c.name());
        String person = c.representative().name();
        table.row(person, c.representative().id(), c.code(), d.chance(0.004) ? name + " " : name, c.type(), person,
                c.capital(), date(c.established(), d), c.established().toString(), c.until().map(LocalDate::toString).orElse(d.of("", "长期", "9999-12-31")),
                county.ownName() + "市场监督管理局", approved.toString(), c.address().text(),
                formerName.isPresent() ? Company.State.ACTIVE.word() : c.state().word(), scope(c.trade(), d), "");
        truth.add(RESOURCE, PROVIDER, table.rows(), "住所", c.address());
    }

    private static String date(LocalDate date, Dice d) {
        return d.chance(0.03) ? date.toString().replace('-', '/') : date.toString();
    }

    /** With the commas, quotes and line breaks that such fields have. */
    private static String scope(String trade, Dice d) {
        String scope = trade + "相关产品的生产、销售" + d.of("；", ",", "，") + "货物进出口" + d.of("", "；技术服务", ",普通货运");
        if (d.chance(0.02)) {
            return "许可项目：\"" + trade + "\"。\n一般项目：" + scope;
        }
        return scope + d.of("。", "（依法须经批准的项目，经相关部门批准后方可开展经营活动）");
    }
}
