package io.tongyuan.generate.noise;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.Town;
import io.tongyuan.generate.land.Village;
import io.tongyuan.model.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The invented addresses of one real county: roads with door plates, estates with buildings, units and rooms, houses of
 * villages. Kept are roads and estates; the rest is counted.
 */
public final class BaseCounty {
    private static final List<String> TOWERS = List.of("大厦", "国际广场", "商务中心");
    private static final List<String> PARKS = List.of("工业园", "科技园", "产业园", "建材市场");
    private static final List<String> INSTITUTIONS = List.of("中学", "小学", "医院", "幼儿园", "宾馆");

    private final County county;
    private final BaseNames names;
    private final Dice dice;
    private final List<BaseRoad> roads = new ArrayList<>();
    private final List<BaseEstate> estates = new ArrayList<>();
    private final List<Town> villageTowns = new ArrayList<>();
    private final List<Village> villages = new ArrayList<>();
    private final List<Integer> houses = new ArrayList<>();

    BaseCounty(County county, Dice seed) {
        this.county = county;
        this.dice = seed.fork("county " + county.code());
        this.names = new BaseNames(dice);
        // From a small county to a large one.
        double size = 0.4 + 1.6 * dice.unit();
        layRoads((int) (45 * size));
        layEstates((int) (60 * size));
        settleVillages((int) (15 * size));
    }

    public County county() {
        return county;
    }

    List<BaseRoad> roads() {
        return roads;
    }

    List<BaseEstate> estates() {
        return estates;
    }

    BaseNames names() {
        return names;
    }

    private void layRoads(int count) {
        List<Town> urban = county.towns().stream().filter(Town::urban).toList();
        while (roads.size() < count) {
            Town town = !urban.isEmpty() && dice.chance(0.6) ? dice.of(urban) : dice.of(county.towns());
            for (String name : names.roads()) {
                roads.add(new BaseRoad(name, dice.chance(0.05) ? names.formerRoad() : "", town, numbers()));
            }
        }
        // Two towns of one county may both have a road of that name; only the town tells them apart.
        for (int i = 0; i < count / 30; i++) {
            BaseRoad twin = dice.of(roads);
            Town other = dice.of(county.towns());
            if (other != twin.town()) {
                roads.add(new BaseRoad(twin.name(), "", other, numbers()));
            }
        }
    }

    private List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        int last = dice.between(20, 400);
        for (int n = dice.between(1, 4); n <= last; n += dice.between(1, 5)) {
            numbers.add("" + n);
            if (dice.chance(0.05)) {
                numbers.add(dice.of(n + "-1", n + "-2", n + "附1", n + "附3", "甲" + n));
            }
        }
        return numbers;
    }

    private void layEstates(int count) {
        java.util.Set<String> gates = new java.util.HashSet<>();
        while (estates.size() < count) {
            int kind = dice.below(100);
            BaseRoad road = dice.of(roads);
            String number = dice.of(road.numbers());
            if (!gates.add(road.town().code() + road.name() + number) || !Character.isDigit(number.charAt(number.length() - 1)) || number.contains("附")) {
                continue;
            }
            if (kind < 66) {
                names.estates().forEach(name -> estates.add(housing(name, road, number)));
            } else if (kind < 76) {
                estates.add(new BaseEstate("", "", road, number, false, "号楼", dice.between(2, 6), dice.between(2, 4), dice.between(3, 6), 2));
            } else if (kind < 84) {
                estates.add(new BaseEstate(names.named(TOWERS), "", road, number, true, "", dice.between(2, 4), 0, dice.between(6, 20), dice.between(4, 8)));
            } else if (kind < 92) {
                estates.add(new BaseEstate(names.named(PARKS), "", road, number, false, dice.of("号厂房", "号楼"), dice.between(2, 12), 0, 0, 0));
            } else {
                estates.add(new BaseEstate(names.named(INSTITUTIONS), "", road, number, false, "号楼", 0, 0, 0, 0));
            }
        }
    }

    private BaseEstate housing(String name, BaseRoad road, String number) {
        boolean plated = dice.chance(0.85);
        String alias = dice.chance(0.15) ? names.named(List.of("花园", "家属院", "宿舍", "小区")) : "";
        // Two estates at one gate do not happen but for phases.
        return new BaseEstate(name, alias, plated ? road : new BaseRoad("", "", road.town(), List.of()), plated ? number : "", false, "号楼",
                dice.between(3, 20), dice.between(1, 4), dice.between(5, 18), dice.chance(0.25) ? dice.between(2, 3) : 0);
    }

    private void settleVillages(int count) {
        List<Town> rural = county.towns().stream().filter(t -> !t.ruralVillages().isEmpty()).toList();
        for (int i = 0; i < count && !rural.isEmpty(); i++) {
            Town town = dice.of(rural);
            Village village = dice.of(town.ruralVillages());
            if (!villages.contains(village)) {
                villageTowns.add(town);
                villages.add(village);
                houses.add(dice.between(20, 150));
            }
        }
    }

    /** Every address, in the order of the register, which is the same at each call. */
    public void forEach(Consumer<BasePlace> to) {
        Sink sink = new Sink(to);
        for (BaseRoad road : roads) {
            road.numbers().forEach(n -> sink.add(road.town(), null, road, n, null, "", 0, ""));
        }
        for (BaseEstate e : estates) {
            BaseRoad road = e.road().name().isEmpty() ? null : e.road();
            Town town = e.road().town();
            if (!e.name().isEmpty()) {
                sink.add(town, null, road, e.number(), e, "", 0, "");
            }
            for (int b = 1; b <= e.buildings(); b++) {
                sink.add(town, null, road, e.number(), e, e.building(b), 0, "");
                for (int u = e.units() == 0 ? 0 : 1; u <= e.units(); u++) {
                    if (u > 0) {
                        sink.add(town, null, road, e.number(), e, e.building(b), u, "");
                    }
                    for (int floor = 1; floor <= e.floors(); floor++) {
                        for (int r = 1; r <= e.rooms(); r++) {
                            sink.add(town, null, road, e.number(), e, e.building(b), u, floor + "0" + r);
                        }
                    }
                }
            }
        }
        for (int v = 0; v < villages.size(); v++) {
            for (int h = 1; h <= houses.get(v); h++) {
                sink.add(villageTowns.get(v), villages.get(v), null, "" + h, null, "", 0, "");
            }
        }
    }

    private final class Sink {
        private final Consumer<BasePlace> to;
        private int serial;

        Sink(Consumer<BasePlace> to) {
            this.to = to;
        }

        void add(Town town, Village village, BaseRoad road, String number, BaseEstate estate, String building, int unit, String room) {
            int at = serial++;
            // A square of 100 by 100 places some 20 m apart round the county's centre.
            Point point = new Point(round(county.centre().lon() + at % 100 * 0.0002), round(county.centre().lat() + at / 100 * 0.0002));
            to.accept(new BasePlace(county.code() + '-' + Integer.toString(at, 36), county, town, village, road, number, estate,
                    building, unit, room, point));
        }

        private static double round(double degrees) {
            return Math.round(degrees * 1e6) / 1e6;
        }
    }
}
