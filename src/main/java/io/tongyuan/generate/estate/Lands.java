package io.tongyuan.generate.estate;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.company.Company;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.Degrees;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.number.EstateUnits;
import io.tongyuan.generate.writing.AddressTruth;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import io.tongyuan.generate.writing.Written;
import java.io.IOException;
import java.util.List;

/**
 * 不动产登记信息（土地） of every lot; the bureau's titles to most of them; 国有土地使用证信息 for the older ones, a few of which still
 * name whoever held the land before.
 */
final class Lands {
    private static final String LANDS = "不动产登记信息（土地）";
    private static final String CERTIFICATES = "国有土地使用证信息";
    private static final String BUREAU = "自然资源和规划局";
    private static final double TITLED = 0.8;
    private static final double CERTIFIED = 0.9;
    private static final double HELD_BEFORE = 0.06;
    /** Since then titles to land and to houses are one. */
    private static final int ONE_TITLE = 2016;

    private final Land land;
    private final TitleNumbers numbers;
    private final List<Company> companies;
    private final AddressWriter addresses;
    private final AddressTruth truth;
    private final Dice dice;

    Lands(Land land, List<Company> companies, AddressTruth truth, Dice dice) {
        this.land = land;
        this.numbers = new TitleNumbers(land.county());
        this.companies = companies;
        this.addresses = new AddressWriter(land.county());
        this.truth = truth;
        this.dice = dice.fork("lands");
    }

    void write(List<Lot> lots, Output output) throws IOException {
        try (Table lands = output.provider(LANDS, FlatTitles.REGISTRY, "land-registry", Output.Format.UTF8, List.of("地号", "图幅号", "经度", "纬度",
                "不动产单元号", "城区", "坐落", "宗地图", "使用权类型", "用途", "使用权面积", "独用面积", "分摊面积", "不动产证号", "终止日期", "土地使用权人", "土地状态"));
             Table titles = output.provider(FlatTitles.TITLES, BUREAU, "land-titles-natural-resources", Output.Format.UTF8_BOM, FlatTitles.TITLE_COLUMNS);
             Table certificates = output.provider(CERTIFICATES, BUREAU, "land-certificates-natural-resources", Output.Format.GBK, List.of(
                     "国有土地使用证号", "土地使用权人", "座落", "地号", "地类（用途）", "使用权类型", "终止日期", "使用权面积", "记事"));
             Table facts = output.truth("parcels", "宗地", "不动产证号", "holder", "地址编码")) {
            for (Lot lot : lots) {
                Dice d = dice.fork("lot", lot.index());
                Written written = written(lot, Hand.REGISTER);
                String area = d.between(8, 900) * 100 + ".00";
                boolean titled = d.chance(TITLED);
                land(lands, lot, titled, written(lot, Hand.SHORT), area);
                if (titled) {
                    title(titles, lot, written, area);
                }
                if (!lot.collective() && lot.since().getYear() < ONE_TITLE && d.chance(CERTIFIED)) {
                    String holder = d.chance(HELD_BEFORE) ? d.of(companies).name() : lot.holder();
                    certificate(certificates, lot, holder, written, area);
                }
                facts.row(lot.parcel(), titled ? numbers.land(lot) : "", lot.holder(), written.code());
            }
        }
    }

    private Written written(Lot lot, Hand hand) {
        return lot.empty() ? addresses.parcel(lot.place(), hand) : addresses.write(lot.place(), hand);
    }

    private static String right(Lot lot) {
        return lot.collective() ? "集体建设用地使用权" : "国有建设用地使用权";
    }

    private void land(Table table, Lot lot, boolean titled, Written written, String area) {
        table.row(lot.parcel(), "", Degrees.text(lot.place().point().lon()), Degrees.text(lot.place().point().lat()), EstateUnits.bare(lot.parcel()),
                land.county().ownName(), written.text(), "", right(lot), lot.use(), area, area, "", titled ? numbers.land(lot) : "",
                lot.until().toString(), lot.holder(), "正常");
        truth.add(LANDS, FlatTitles.REGISTRY, table.rows(), "坐落", written);
    }

    private void title(Table table, Lot lot, Written written, String area) {
        table.row(numbers.land(lot), lot.holder(), "单独所有", written.text(), EstateUnits.bare(lot.parcel()), right(lot), "出让", lot.use(), area,
                lot.since() + "起" + lot.until() + "止", "", "", "", "%d%07d".formatted(lot.since().getYear(), lot.index()), "", "");
        truth.add(FlatTitles.TITLES, BUREAU, table.rows(), "坐落", written);
    }

    private void certificate(Table table, Lot lot, String holder, Written written, String area) {
        table.row("%s国用（%d）第%s%05d号".formatted(land.county().shortName(), lot.since().getYear(), land.county().code(), lot.index() + 1), holder,
                written.text(), lot.parcel(), lot.use(), "出让", lot.until().toString(), area, "");
        truth.add(CERTIFICATES, BUREAU, table.rows(), "座落", written);
    }
}
