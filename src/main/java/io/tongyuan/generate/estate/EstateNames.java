package io.tongyuan.generate.estate;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.Estate;
import io.tongyuan.generate.writing.AddressTruth;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import io.tongyuan.generate.writing.Written;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** 民政小区命名登记信息: names that who built the estates applied for; 坐落批准登记信息: the door plates of their gates. */
final class EstateNames {
    private static final String PLATES = "坐落批准登记信息";

    private final County county;
    private final AddressWriter addresses;
    private final AddressTruth truth;
    private final Dice dice;

    EstateNames(County county, AddressTruth truth, Dice dice) {
        this.county = county;
        this.addresses = new AddressWriter(county);
        this.truth = truth;
        this.dice = dice.fork("estate names");
    }

    void write(List<Lot> lots, Output output) throws IOException {
        try (Table names = output.provider("民政小区命名登记信息", "民政局", "estate-names-civil-affairs", Output.Format.UTF8, List.of("文件号", "申请命名单位",
                "同意使用小区名称", "批准时间", "批准单位", "申请单位", "批准文件内容"));
             Table plates = output.provider(PLATES, "公安局", "approved-plates-police", Output.Format.UTF8, List.of("申请单位", "批准单位", "批准时间",
                     "申请时间", "批准小区院门牌号", "批准内容"))) {
            for (Lot lot : lots) {
                Estate e = lot.place().estate();
                if (e != null && e.gate() != null) {
                    LocalDate asked = Lot.founded(e).plusDays(dice.fork("estate", e.index()).between(10, 200));
                    name(names, lot, e, asked.plusDays(20));
                    plate(plates, lot, e, asked);
                }
            }
        }
    }

    private void name(Table table, Lot lot, Estate e, LocalDate day) {
        if (e.kind() == Estate.Kind.HOUSING) {
            table.row("%s民地名〔%d〕%d号".formatted(county.shortName(), day.getYear(), e.index()), lot.developer(), e.name(), day.toString(),
                    county.ownName() + "民政局", lot.developer(), "同意命名为" + e.name());
        }
    }

    private void plate(Table table, Lot lot, Estate e, LocalDate asked) {
        Written written = addresses.write(lot.place(), Hand.REGISTER);
        table.row(lot.developer(), county.police(), asked.plusDays(15).toString(), asked.toString(), written.text(),
                "同意" + e.name() + "使用" + e.road().name() + e.gate().number() + "号");
        truth.add(PLATES, "公安局", table.rows(), "批准小区院门牌号", written);
    }
}
