package io.tongyuan.generate.land;

import io.tongyuan.generate.Dice;
import io.tongyuan.model.Failed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lays out a county for so many persons: a grid of roads 600 m apart around the centre, three roads in each outlying
 * town on a ring outside, estates at plates of these roads, houses in the villages.
 */
public final class LandBuilder {
    private static final double GRID_M = 600;
    private static final double TOWN_ROAD_M = 1_500;

    private final County county;
    private final int persons;
    private final Dice dice;
    private final Stems stems;
    private final List<Road> roads = new ArrayList<>();
    private final List<Land.Placed> villages = new ArrayList<>();
    private int nextPlate = 1;
    private int urbanRoads;

    public LandBuilder(County county, int persons, Dice dice) {
        if (county.towns().isEmpty()) {
            throw new Failed("COUNTY_WITHOUT_TOWNS", "区划 " + county.code() + " 下没有乡镇街道，无法生成");
        }
        this.county = county;
        this.persons = persons;
        this.dice = dice.fork("land");
        this.stems = new Stems(county.code(), this.dice.fork("stems"));
    }

    public Land build() {
        int lines = Math.clamp(Math.round(Math.sqrt(persons / 200.0)), 4, 40);
        double half = lines * GRID_M / 2;
        layGrid(lines, half);
        urbanRoads = roads.size();
        layOutlyingTowns(half);
        int residences = Math.max(60, (int) (persons / 2.2));
        List<Estate> estates = new EstateBuilder(roads, urbanRoads, stems, dice.fork("estates"))
                .build((int) (residences * 0.6), persons);
        int houses = villages.isEmpty() ? 0 : Math.max(3, (int) (residences * 0.32) / villages.size() + 1);
        return new Land(county, roads, estates, villages, houses);
    }

    private void layGrid(int lines, double half) {
        List<Town> urban = county.towns().stream().filter(Town::urban).toList();
        if (urban.isEmpty()) {
            urban = List.of(county.towns().getFirst());
        }
        for (int i = 0; i < lines; i++) {
            double at = (i - (lines - 1) / 2.0) * GRID_M;
            lay(urban.get(i % urban.size()), -half, at, true, half * 2);
            lay(urban.get((i + 1) % urban.size()), at, -half, false, half * 2);
        }
    }

    /** A long road is at times two: 正阳东路 and 正阳西路, each numbered from the middle. */
    private void lay(Town town, double x, double y, boolean eastward, double lengthM) {
        String stem = stems.next();
        if (lengthM >= 2_400 && dice.chance(0.25)) {
            double middle = lengthM / 2;
            road(stem + (eastward ? "西路" : "南路"), town, x, y, eastward, middle);
            road(stem + (eastward ? "东路" : "北路"), town, eastward ? x + middle : x, eastward ? y : y + middle,
                    eastward, middle);
        } else {
            road(stem + (dice.chance(0.7) ? "路" : eastward ? "街" : "大道"), town, x, y, eastward, lengthM);
        }
    }

    private void road(String name, Town town, double x, double y, boolean eastward, double lengthM) {
        Road road = Road.lay(name, town, x, y, eastward, lengthM, nextPlate, dice);
        nextPlate += road.plates().size();
        roads.add(road);
    }

    /** A name that another town's village bears too makes texts without the town ambiguous: such villages have no houses. */
    private Set<String> namesOfOneVillage() {
        Set<String> once = new HashSet<>();
        Set<String> all = new HashSet<>();
        county.towns().stream().flatMap(t -> t.villages().stream()).map(Village::name)
                .forEach(n -> {
                    if (all.add(n)) {
                        once.add(n);
                    } else {
                        once.remove(n);
                    }
                });
        return once;
    }

    private void layOutlyingTowns(double half) {
        List<Town> rural = county.towns().stream().filter(t -> !t.urban()).toList();
        Set<String> unique = namesOfOneVillage();
        for (int i = 0; i < rural.size(); i++) {
            double angle = 2 * Math.PI * i / rural.size();
            double radius = half * 1.42 + 4_000 + i % 3 * 1_800;
            double x = radius * Math.cos(angle);
            double y = radius * Math.sin(angle);
            Town town = rural.get(i);
            lay(town, x - TOWN_ROAD_M / 2, y, true, TOWN_ROAD_M);
            lay(town, x, y - TOWN_ROAD_M / 2, false, TOWN_ROAD_M);
            lay(town, x + 400, y - TOWN_ROAD_M / 2, false, TOWN_ROAD_M);
            List<Village> own = town.ruralVillages();
            for (int v = 0; v < own.size(); v++) {
                if (unique.contains(own.get(v).name())) {
                    double turn = 2 * Math.PI * v / own.size();
                    villages.add(new Land.Placed(town, own.get(v), x + 1_700 * Math.cos(turn), y + 1_700 * Math.sin(turn)));
                }
            }
        }
    }
}
