package io.tongyuan.generate.land;

import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import java.io.IOException;
import java.util.List;

/** 标准地址: the door plates and estates of the police, the village houses of the civil-affairs bureau. */
public final class StandardAddresses {
    private static final List<String> HEADER = List.of("地址编码", "区划代码", "道路", "门牌号", "小区", "楼栋", "单元", "楼层",
            "房号", "地址全称", "经度", "纬度", "坐标系");

    private final Land land;

    public StandardAddresses(Land land) {
        this.land = land;
    }

    public void write(Output output) throws IOException {
        try (Table police = output.provider("标准地址", "公安局", "standard-addresses-police", Output.Format.UTF8, HEADER)) {
            land.plates().forEach(p -> row(police, p));
            land.estates().forEach(e -> estate(police, e));
        }
        try (Table civil = output.provider("标准地址", "民政局", "standard-addresses-civil-affairs", Output.Format.UTF8_BOM, HEADER)) {
            for (int i = 0; i < land.villageHouses(); i++) {
                row(civil, land.villageHouse(i));
            }
        }
    }

    private void estate(Table table, Estate e) {
        row(table, land.in(e, 0, 0, 0, 0));
        for (int b = 1; b <= e.buildings(); b++) {
            row(table, land.in(e, b, 0, 0, 0));
            for (int u = 1; u <= e.units(); u++) {
                row(table, land.in(e, b, u, 0, 0));
            }
        }
        for (int r = 0; r < e.rooms(); r++) {
            row(table, land.room(e, r));
        }
    }

    private static void row(Table table, Place p) {
        Estate e = p.estate();
        String road = p.road() == null ? "" : p.road().name();
        String number = p.number().isEmpty() ? "" : p.number() + "号";
        String estate = e == null ? "" : e.name();
        String building = p.building() == 0 ? "" : e.building(p.building());
        String unit = p.unit() == 0 ? "" : p.unit() + "单元";
        String floor = p.floor() == 0 ? "" : p.floor() + "层";
        String room = p.room() == 0 ? "" : p.roomName() + "室";
        String village = p.village() == null ? "" : p.village().name();
        String text = p.county().fullName() + p.town().name() + village + road + number + estate + building + unit + room;
        table.row(p.code(), p.division(), road, number, estate, building, unit, floor, room, text,
                degrees(p.point().lon()), degrees(p.point().lat()), "CGCS2000");
    }

    private static String degrees(double d) {
        return java.math.BigDecimal.valueOf(d).setScale(6, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
