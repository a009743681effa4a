package io.tongyuan.generate.estate;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.Degrees;
import io.tongyuan.generate.land.Estate;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.land.Site;
import io.tongyuan.generate.writing.AddressTruth;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import io.tongyuan.generate.writing.Written;
import io.tongyuan.geometry.Gcj02;
import io.tongyuan.model.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * 政务POI: organisations and estates by name and position. The civil-affairs bureau has some of them too, taken from a
 * commercial map, in GCJ-02 as its file says.
 */
final class PointsOfInterest {
    private static final String RESOURCE = "政务POI";
    private static final String BUREAU = "自然资源和规划局";
    private static final String CIVIL_AFFAIRS = "民政局";
    private static final double COLLECTED_TWICE = 0.2;
    private static final List<String> HEADER = List.of("名称", "类别", "地址", "经度", "纬度", "坐标系");

    private final Land land;
    private final AddressWriter addresses;
    private final AddressTruth truth;
    private final Dice dice;

    PointsOfInterest(Land land, AddressTruth truth, Dice dice) {
        this.land = land;
        this.addresses = new AddressWriter(land.county());
        this.truth = truth;
        this.dice = dice.fork("points of interest");
    }

    void write(List<Site> organisations, Output output) throws IOException {
        List<Site> sites = new ArrayList<>(organisations);
        land.estates().stream().filter(e -> e.kind() != Estate.Kind.PARCEL).forEach(e -> sites.add(new Site(e.name(), kind(e), land.in(e, 0, 0, 0, 0))));
        try (Table bureau = output.provider(RESOURCE, BUREAU, "poi-natural-resources", Output.Format.UTF8, HEADER);
             Table civil = output.provider(RESOURCE, CIVIL_AFFAIRS, "poi-civil-affairs", Output.Format.UTF8_BOM, HEADER)) {
            for (int i = 0; i < sites.size(); i++) {
                Site s = sites.get(i);
                row(bureau, BUREAU, s, addresses.write(s.place(), Hand.REGISTER), s.place().point(), "CGCS2000");
                Dice d = dice.fork("site", i);
                if (d.chance(COLLECTED_TWICE)) {
                    row(civil, CIVIL_AFFAIRS, s, addresses.write(s.place(), Hand.any(d, 0.1)), Gcj02.fromCgcs2000(s.place().point()), "GCJ-02");
                }
            }
        }
    }

    private static String kind(Estate e) {
        return switch (e.kind()) {
            case HOUSING -> "住宅小区";
            case TOWER -> "商务写字楼";
            case PARK -> "产业园区";
            case PARCEL -> "";
        };
    }

    private void row(Table table, String provider, Site s, Written written, Point at, String system) {
        table.row(s.name(), s.kind(), written.text(), Degrees.text(at.lon()), Degrees.text(at.lat()), system);
        truth.add(RESOURCE, provider, table.rows(), "地址", written);
    }
}
