package io.tongyuan.generate.land;

import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.geometry.Gcj02;
import io.tongyuan.model.Point;
import java.io.IOException;
import java.util.List;

/**
 * 标准地址, in which land without buildings has no place: the door plates and estates of the police in CGCS2000; the village houses of the civil-affairs bureau in
 * GCJ-02, since they were collected on a commercial map, and the file says so.
 */
public final class StandardAddresses {
    private static final List<String> HEADER = List.of("地址编码", "区划代码", "道路", "门牌号", "小区", "楼栋", "单元", "楼层",
            "房号", "地址全称", "经度", "纬度", "坐标系");

    private static final String CGCS2000 = "CGCS2000";
    private static final String GCJ02 = "GCJ-02";

    private final Land land;

    public StandardAddresses(Land land) {
        this.land = land;
    }

    public void write(Output output) throws IOException {
        try (Table police = output.provider("标准地址", "公安局", "standard-addresses-police", Output.Format.UTF8, HEADER)) {
            land.plates().forEach(p -> row(police, p, CGCS2000));
            land.estates().stream().filter(e -> e.kind() != Estate.Kind.PARCEL).forEach(e -> estate(police, e));
        }
        try (Table civil = output.provider("标准地址", "民政局", "standard-addresses-civil-affairs", Output.Format.UTF8_BOM, HEADER)) {
            for (int i = 0; i < land.villageHouses(); i++) {
                row(civil, land.villageHouse(i), GCJ02);
            }
        }
    }

    private void estate(Table table, Estate e) {
        row(table, land.in(e, 0, 0, 0, 0), CGCS2000);
        for (int b = 1; b <= e.buildings(); b++) {
            row(table, land.in(e, b, 0, 0, 0), CGCS2000);
            for (int u = 1; u <= e.units(); u++) {
                row(table, land.in(e, b, u, 0, 0), CGCS2000);
            }
        }
        for (int r = 0; r < e.rooms(); r++) {
            row(table, land.room(e, r), CGCS2000);
        }
    }

    private static void row(Table table, Place p, String system) {
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
        Point point = system.equals(GCJ02) ? Gcj02.fromCgcs2000(p.point()) : p.point();
        table.row(p.code(), p.division(), road, number, estate, building, unit, floor, room, text,
                Degrees.text(point.lon()), Degrees.text(point.lat()), system);
    }
}
