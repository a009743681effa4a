package io.tongyuan.generate.poi;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.Degrees;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import io.tongyuan.geometry.CoordinateSystem;
import io.tongyuan.model.Point;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the files of all agencies, and truth/pois.csv: which place each row means. */
public final class PoiRegisters {
    private static final String RESOURCE = "政务POI";
    private static final List<String> HEADER = List.of("名称", "类别", "地址", "经度", "纬度", "坐标系", "状态", "状态日期", "更新日期");
    private static final String STEMS = "华泰德信康宁福安平和丰盛万达永兴金银玉龙凤鸣春秋海天云山河川湖长青绿园东升旭日明珠光辉宏远利民惠众新世纪佳美乐家喜来登瑞祥嘉禾";
    private static final String ORDINALS = "一二三四五六七八九";
    private static final double METRES_A_DEGREE = 111_320;
    private static final double SAME_PLATE = 0.2;
    private static final double CLOSED = 0.04;
    private static final double NO_POSITION = 0.08;
    private static final double NO_ADDRESS = 0.05;
    private static final double GROSS_ERROR = 0.03;
    private static final double UNKNOWN_WORD = 0.03;
    private static final double SLIP = 0.02;
    private static final double RENAMED = 0.02;

    private final Land land;
    private final AddressWriter addresses;
    private final Dice dice;

    public PoiRegisters(Land land, Dice dice) {
        this.land = land;
        this.addresses = new AddressWriter(land.county());
        this.dice = dice.fork("places of agencies");
    }

    /** Who wrote a file of that name. */
    public static String provider(String file) {
        for (Agency a : Agency.values()) {
            if (file.equals(a.file + ".csv")) {
                return a.provider;
            }
        }
        throw new IllegalArgumentException(file);
    }

    private record True(int index, PlaceKind kind, String name, String former, Place place, Point point, LocalDate closed) {
    }

    /** @return how many rows */
    public int write(int places, Output output) throws IOException {
        List<True> all = places(places);
        int rows = 0;
        Map<Agency, Table> tables = new EnumMap<>(Agency.class);
        try (Table truth = output.truth("pois", "provider", "row", "place", "category", "closed", "gross_error", "mapped", "lon", "lat")) {
            for (Agency a : Agency.values()) {
                tables.put(a, output.provider(RESOURCE, a.provider, a.file, Output.Format.UTF8, HEADER));
            }
            for (True t : all) {
                for (Agency a : Agency.values()) {
                    Dice d = dice.fork(a.name(), t.index);
                    if (t.kind.words.containsKey(a) && d.chance(a.share)) {
                        row(tables.get(a), truth, t, a, d);
                        rows++;
                    }
                }
            }
        } finally {
            for (Table t : tables.values()) {
                t.close();
            }
        }
        return rows;
    }

    private List<True> places(int count) {
        List<True> all = new ArrayList<>();
        List<PlaceKind> kinds = new ArrayList<>();
        for (PlaceKind k : PlaceKind.values()) {
            kinds.addAll(java.util.Collections.nCopies(k.share, k));
        }
        for (int i = 0; i < count; i++) {
            Dice d = dice.fork("place", i);
            PlaceKind kind = d.of(kinds);
            // A hospital and its branch, three shops behind one door plate.
            boolean beside = !all.isEmpty() && d.chance(SAME_PLATE);
            Place place = beside ? all.getLast().place : land.anyPlate(d);
            Point at = moved(place.point(), d, 6);
            String name = beside && all.getLast().kind == kind && d.chance(0.3) ? all.getLast().name + d.of("分店", "东区", "(新区)") : name(kind, place, d);
            all.add(new True(i, kind, name, d.chance(RENAMED) ? name(kind, place, d) : name, place, at,
                    d.chance(CLOSED) ? d.day(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 1)) : null));
        }
        return all;
    }

    private String name(PlaceKind kind, Place place, Dice d) {
        String stem = "" + STEMS.charAt(d.below(STEMS.length())) + STEMS.charAt(d.below(STEMS.length()));
        String town = place.town().name().replaceFirst("(街道|镇|乡)$", "");
        return d.of(kind.names).replace("%s", d.chance(0.25) ? town : stem).replace("%n", "" + ORDINALS.charAt(d.below(ORDINALS.length())))
                .replace("%r", place.road() == null ? town : place.road().name());
    }

    private void row(Table table, Table truth, True t, Agency a, Dice d) {
        boolean bureau = a == Agency.BUREAU;
        boolean gross = d.chance(GROSS_ERROR);
        Point at = gross ? moved(t.point, d, 700) : moved(t.point, d, a.metres);
        boolean positioned = bureau || !d.chance(NO_POSITION);
        Point written = CoordinateSystem.named(a.system).orElseThrow().fromCgcs2000(at);
        boolean projected = a == Agency.EDUCATION;
        String lon = positioned ? projected ? String.format(Locale.ROOT, "%.2f", written.lon()) : Degrees.text(written.lon()) : "";
        String lat = positioned ? projected ? String.format(Locale.ROOT, "%.2f", written.lat()) : Degrees.text(written.lat()) : "";
        boolean addressed = !positioned || !d.chance(NO_ADDRESS);
        String address = addressed ? addresses.write(t.place, bureau ? Hand.REGISTER : Hand.any(d, 0.15)).text() : "";
        boolean mapped = !d.chance(UNKNOWN_WORD);
        LocalDate collected = d.day(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31));
        // Who looks after it learns of its end, others do not.
        boolean told = t.closed != null && (bureau || d.chance(0.5));
        table.row(written(t, a, d), mapped ? t.kind.words.get(a) : "其他", address, lon, lat, positioned ? a.system : "",
                told ? "停用" : bureau ? "" : d.of("", "在用"), told ? t.closed.toString() : "", (told ? t.closed.plusDays(20) : collected).toString());
        truth.row(a.provider, "" + table.rows(), "" + t.index, t.kind.category, told ? t.closed.toString() : "", "" + (gross && positioned), "" + mapped,
                Degrees.text(t.point.lon()), Degrees.text(t.point.lat()));
    }

    /** As this agency writes it: with the county before or without, in other brackets, with a slip, or as it was called once. */
    private String written(True t, Agency a, Dice d) {
        String name = a != Agency.BUREAU && d.chance(0.5) ? t.former : t.name;
        String out = d.chance(0.35) ? land.county().ownName() + name : d.chance(0.1) ? land.county().city() + land.county().ownName() + name : name;
        out = d.chance(0.3) ? out.replace("(", "（").replace(")", "）") : out;
        if (a != Agency.BUREAU && d.chance(SLIP)) {
            int at = out.length() - 1 - d.below(Math.min(4, out.length() - 1));
            out = out.substring(0, at) + STEMS.charAt(d.below(STEMS.length())) + out.substring(at + 1);
        }
        return out;
    }

    /** A normal deviation on both axes, from twelve uniform ones. */
    private static Point moved(Point p, Dice d, double metres) {
        double north = normal(d) * metres;
        double east = normal(d) * metres;
        return new Point(p.lon() + east / METRES_A_DEGREE / Math.cos(Math.toRadians(p.lat())), p.lat() + north / METRES_A_DEGREE);
    }

    private static double normal(Dice d) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += d.unit();
        }
        return sum;
    }
}
