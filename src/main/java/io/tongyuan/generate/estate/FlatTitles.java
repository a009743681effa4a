package io.tongyuan.generate.estate;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.Cadastre;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.Estate;
import io.tongyuan.generate.land.Extent;
import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.people.Household;
import io.tongyuan.generate.people.Person;
import io.tongyuan.generate.writing.AddressTruth;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import io.tongyuan.generate.writing.Written;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** 不动产登记信息（房屋） of homes in estates, and （权力）, whose they are: the head of the household's, or his and his wife's, a title each. */
public final class FlatTitles implements Closeable {
    static final String TITLES = "不动产登记信息（权力）";
    static final List<String> TITLE_COLUMNS = List.of("不动产权证号", "权利人", "共有情况", "坐落", "不动产单元号", "权利类型", "权利性质", "用途", "面积",
            "使用期限", "权利其他状况", "房屋限制情况", "房屋抵押情况", "业务编号", "权利人证件种类", "权利人证件号");
    static final String REGISTRY = "不动产登记中心";
    private static final String FLATS = "不动产登记信息（房屋）";
    private static final double SHARE = 0.12;
    private static final double TOGETHER = 0.4;
    private static final LocalDate OLDEST = LocalDate.of(2004, 1, 1);

    private final County county;
    private final Cadastre cadastre;
    private final TitleNumbers numbers;
    private final AddressWriter addresses;
    private final AddressTruth truth;
    private final Table titles;
    private final Table flats;
    private final Table facts;
    private final Dice dice;

    public FlatTitles(County county, Cadastre cadastre, Output output, AddressTruth truth, Dice dice) throws IOException {
        this.county = county;
        this.cadastre = cadastre;
        this.numbers = new TitleNumbers(county);
        this.addresses = new AddressWriter(county);
        this.truth = truth;
        this.flats = output.provider(FLATS, REGISTRY, "flats-registry", Output.Format.UTF8, List.of("房屋编码", "楼栋编码", "房屋不动产单元号",
                "楼栋不动产单元号", "城区", "街道", "院门牌", "建筑面积", "分摊面积", "套内面积", "房屋状态", "房屋是否可用", "房号", "单元", "用途", "结构", "户型",
                "建筑年代", "是否变更", "变更前房屋编码", "变更类型", "变更时间", "项目名称"));
        this.titles = output.provider(TITLES, REGISTRY, "flat-titles-registry", Output.Format.UTF8, TITLE_COLUMNS);
        this.facts = output.truth("flats", "不动产单元号", "楼栋", "宗地", "不动产权证号", "owner", "地址编码");
        this.dice = dice.fork("flat titles");
    }

    public void add(Household h) {
        Dice d = dice.fork("household", h.index());
        if (h.home().estate() == null || !d.chance(SHARE)) {
            return;
        }
        int area = d.between(55, 180);
        flat(h.home(), area, d);
        LocalDate grown = h.head().birth().plusYears(20);
        LocalDate since = d.day(grown.isAfter(OLDEST) ? grown : OLDEST, Dice.TODAY);
        boolean together = h.wife().isPresent() && d.chance(TOGETHER);
        title(h.home(), h.head(), together, 2 * h.index(), area, since);
        if (together) {
            title(h.home(), h.wife().get(), true, 2 * h.index() + 1, area, since);
        }
    }

    private void flat(Place home, int area, Dice d) {
        Estate e = home.estate();
        String building = Buildings.code(home);
        Written gate = addresses.write(home.upTo(Extent.BUILDING), Hand.SHORT);
        flats.row(building + home.roomName(), building, cadastre.flat(home), cadastre.building(home), county.ownName(), home.town().name(), gate.text(),
                area + ".00", area / 6 + ".00", area - area / 6 + ".00", "现房", "是", home.roomName(), home.unit() == 0 ? "" : home.unit() + "单元", "住宅",
                d.of("钢筋混凝土", "混合"), d.of("两室一厅", "三室两厅", "三室一厅"), "" + (Lot.founded(e).getYear() + 1), "否", "", "", "", e.name());
        truth.add(FLATS, REGISTRY, flats.rows(), "院门牌", gate);
    }

    private void title(Place home, Person owner, boolean together, int index, int area, LocalDate since) {
        String number = numbers.flat(since.getYear(), index);
        String unit = cadastre.flat(home);
        Written written = addresses.write(home, Hand.REGISTER);
        titles.row(number, owner.name(), together ? "共同共有" : "单独所有", written.text(), unit, "国有建设用地使用权/房屋所有权", "出让/市场化商品房",
                "城镇住宅用地/住宅", area + ".00", since + "起" + since.plusYears(70) + "止", "", "", "", "%d%07d".formatted(since.getYear(), index), "居民身份证", owner.id());
        truth.add(TITLES, REGISTRY, titles.rows(), "坐落", written);
        facts.row(unit, cadastre.building(home).substring(0, 24), cadastre.parcel(home), number, owner.id(), home.code());
    }

    @Override
    public void close() throws IOException {
        flats.close();
        titles.close();
        facts.close();
    }
}
