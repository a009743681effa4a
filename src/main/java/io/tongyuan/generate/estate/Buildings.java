package io.tongyuan.generate.estate;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.Cadastre;
import io.tongyuan.generate.land.Degrees;
import io.tongyuan.generate.land.Estate;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.writing.AddressTruth;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import io.tongyuan.generate.writing.Written;
import java.io.IOException;
import java.util.List;

/** 不动产登记信息（楼栋） of every estate, and 消防验收/备案信息 of seven buildings in ten. */
final class Buildings {
    private static final String RESOURCE = "不动产登记信息（楼栋）";
    private static final double FIRE_CHECKED = 0.7;

    private final Land land;
    private final Cadastre cadastre;
    private final AddressWriter addresses;
    private final AddressTruth truth;
    private final Dice dice;

    Buildings(Land land, Cadastre cadastre, AddressTruth truth, Dice dice) {
        this.land = land;
        this.cadastre = cadastre;
        this.addresses = new AddressWriter(land.county());
        this.truth = truth;
        this.dice = dice.fork("buildings");
    }

    /** 楼栋编码: the registry's own, not the real-estate unit. */
    static String code(Place p) {
        return "%sLD%05d%03d".formatted(p.county().code(), p.estate().index(), p.building());
    }

    void write(Output output) throws IOException {
        try (Table table = output.provider(RESOURCE, FlatTitles.REGISTRY, "buildings-registry", Output.Format.UTF8, List.of("楼栋编码", "院门牌", "街道",
                "城区", "建筑面积", "经度", "纬度", "高程", "不动产单元号", "地号", "图幅号", "所在土地经度", "所在土地纬度", "房角点"));
             Table fire = output.provider("消防验收/备案信息", "公安消防支队", "fire-safety-brigade", Output.Format.UTF8, List.of("房屋坐落编号",
                     "建设工程消防验收报告编号", "建设工程消防验收备案编号"))) {
            for (Estate e : land.estates()) {
                for (int b = 1; b <= e.buildings(); b++) {
                    Place p = land.in(e, b, 0, 0, 0);
                    Dice d = dice.fork(e.name(), b);
                    building(table, p, d);
                    if (d.chance(FIRE_CHECKED)) {
                        fire(fire, p, Lot.founded(e).getYear() + 2);
                    }
                }
            }
        }
    }

    private void building(Table table, Place p, Dice d) {
        Place ground = land.in(p.estate(), 0, 0, 0, 0);
        Written written = addresses.write(p, Hand.SHORT);
        table.row(code(p), written.text(), p.town().name(), land.county().ownName(), d.between(8, 240) * 100 + ".00", Degrees.text(p.point().lon()),
                Degrees.text(p.point().lat()), "", cadastre.building(p), cadastre.parcel(p), "", Degrees.text(ground.point().lon()),
                Degrees.text(ground.point().lat()), "");
        truth.add(RESOURCE, FlatTitles.REGISTRY, table.rows(), "院门牌", written);
    }

    /** Where many gather the brigade accepts the work; of dwellings it takes a filing. */
    private static void fire(Table table, Place p, int year) {
        String number = "%s%05d%03d".formatted(p.county().code(), p.estate().index(), p.building());
        boolean filed = p.estate().kind() == Estate.Kind.HOUSING;
        table.row(p.code(), filed ? "" : "公消验字〔" + year + "〕第" + number + "号", filed ? "公消备字〔" + year + "〕第" + number + "号" : "");
    }
}
