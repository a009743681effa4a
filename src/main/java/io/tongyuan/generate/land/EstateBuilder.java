package io.tongyuan.generate.land;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.Weighted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sets estates, towers, parks and parcels at plates, each at one of its own. */
final class EstateBuilder {
    private static final double BEHIND_THE_GATE_M = 60;

    private final List<Road> roads;
    private final int urbanRoads;
    private final Stems stems;
    private final Dice dice;
    private final List<Estate> estates = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Integer> gates = new HashSet<>();

    /** @param urbanRoads how many of the roads, from the first, lie in the town itself */
    EstateBuilder(List<Road> roads, int urbanRoads, Stems stems, Dice dice) {
        this.roads = roads;
        this.urbanRoads = urbanRoads;
        this.stems = stems;
        this.dice = dice;
    }

    List<Estate> build(int rooms, int persons) {
        Weighted suffixes = Weighted.resource("estate-suffixes.txt");
        int high = persons > 100_000 ? 17 : 6;
        for (int left = rooms; left > 0; left -= estates.getLast().rooms()) {
            int size = dice.between(2, persons > 100_000 ? 14 : 6);
            add(Estate.Kind.HOUSING, suffixes.draw(dice), size, dice.between(1, 4), dice.between(5, high), dice.between(2, 3));
        }
        for (int i = 0; i < 2 + persons / 4_000; i++) {
            add(Estate.Kind.TOWER, dice.of("大厦", "国际广场", "商务中心"), dice.between(1, 2), 0, dice.between(6, 14), 6);
        }
        for (int i = 0; i < 2 + persons / 4_000; i++) {
            add(Estate.Kind.PARK, dice.of("工业园", "科技园", "产业园"), dice.between(3, 8), 0, 0, 0);
        }
        for (int i = 0; i < 2 + persons / 2_000; i++) {
            add(Estate.Kind.PARCEL, "", 0, 0, 0, 0);
        }
        return estates;
    }

    private void add(Estate.Kind kind, String suffix, int buildings, int units, int floors, int roomsAFloor) {
        Road road = roads.get(kind == Estate.Kind.PARK || dice.chance(0.15) ? dice.below(roads.size()) : dice.below(urbanRoads));
        Road.Plate gate = dice.of(road.plates());
        if (!gates.add(gate.index()) || !Character.isDigit(gate.number().charAt(0)) || gate.number().length() > 4) {
            add(kind, suffix, buildings, units, floors, roomsAFloor);
            return;
        }
        String stem = stems.next();
        String name = kind == Estate.Kind.PARCEL
                ? stem + (2019 + dice.below(6)) + "-" + (1 + estates.size() % 60) + "号地块" : stem + suffix;
        if (!names.add(name)) {
            add(kind, suffix, buildings, units, floors, roomsAFloor);
            return;
        }
        double side = gate.left() ? BEHIND_THE_GATE_M : -BEHIND_THE_GATE_M;
        double x = road.plateX(gate) + (road.eastward() ? 0 : -side);
        double y = road.plateY(gate) + (road.eastward() ? side : 0);
        String alias = stem.substring(0, 1) + dice.of("纺", "机", "建", "铁", "棉", "化") + dice.of("宿舍", "家属院", "大院");
        estates.add(new Estate(estates.size() + 1, kind, name, alias, road,
                kind == Estate.Kind.PARCEL ? null : gate, x, y, buildings, units, floors, roomsAFloor));
    }
}
