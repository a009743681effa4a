package io.tongyuan.generate.family;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.people.Homes;
import io.tongyuan.generate.people.Households;
import io.tongyuan.generate.people.Person;
import io.tongyuan.generate.writing.AddressTruth;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import io.tongyuan.generate.writing.Written;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** 现居住证信息办理: people from elsewhere who live here and stand in no ID-card register of the county. */
public final class ResidencePermits {
    private static final String RESOURCE = "现居住证信息办理";
    private static final String PROVIDER = "公安局";
    /** Households that own their homes come first; the newcomers' lodgings begin far behind them. */
    private static final int FIRST_LODGING = 7_000_000;

    private final Land land;
    private final AddressTruth truth;
    private final Dice dice;

    public ResidencePermits(Land land, AddressTruth truth, Dice dice) {
        this.land = land;
        this.truth = truth;
        this.dice = dice.fork("residence permits");
    }

    public void write(int count, Households strangers, Homes homes, Output output) throws IOException {
        AddressWriter addresses = new AddressWriter(land.county());
        try (Table table = output.provider(RESOURCE, PROVIDER, "residence-permits-police", Output.Format.UTF8, List.of("姓名", "身份证号码",
                "现居住门牌（户）号", "现居住地址", "现居住地所属乡镇（街道）", "现居住地所属居委会", "居住证号", "居住证发证日期", "居住证发证机关",
                "暂住到达日期", "居住类型", "暂住事由小类", "暂住事由大类", "暂住处所类别", "联系电话"))) {
            for (int i = 0; i < count; i++) {
                Dice d = dice.fork("row", i);
                Place home = homes.at(FIRST_LODGING + i);
                Person p = strangers.newcomer(home, d);
                LocalDate arrived = d.day(LocalDate.of(2017, 1, 1), Dice.TODAY.minusDays(200));
                Written written = addresses.write(home, Hand.any(d, 0.2));
                table.row(p.name(), p.id(), "", written.text(), home.town().name(), "", permit(i, arrived), arrived.plusDays(190).toString(),
                        land.county().police(), arrived.toString(), d.of("居住证", "暂住登记"), d.of("务工", "经商", "服务"), d.of("就业", "就学", "投靠"),
                        d.of("租赁房屋", "单位内部", "工地"), "");
                truth.add(RESOURCE, PROVIDER, table.rows(), "现居住地址", written);
            }
        }
    }

    private String permit(int index, LocalDate arrived) {
        return "%s%d%07d".formatted(land.county().code(), arrived.getYear(), index + 1);
    }
}
