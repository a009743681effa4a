package io.tongyuan.address.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a search stands on: the parts that hold the place down, before building, unit and room.
 *
 * @param place   what is written, or what it is read as
 * @param exact   parts that must be registered as written
 * @param orBlank parts that may be missing in the register
 * @param base    the extent that the exact parts alone confirm
 * @param cap     not confirmed beyond this, since something written speaks against it
 */
record Ground(WrittenPlace place, List<Part> exact, List<Part> orBlank, Extent base, Extent cap) {
    private static final List<Part> BELOW = List.of(Part.BUILDING, Part.UNIT, Part.FLOOR, Part.ROOM);

    /** Everything written about road, number and estate agrees, as far as the register says it. A part named exact that is
     * not written must not be registered either: a house of the village, on no street. */
    static List<Ground> agreeing(WrittenPlace w) {
        List<Ground> grounds = new ArrayList<>();
        boolean plate = w.has(Part.ROAD) && w.has(Part.NUMBER);
        if (w.has(Part.ESTATE)) {
            grounds.add(of(w, List.of(Part.ESTATE), List.of(Part.ROAD, Part.NUMBER), Extent.ESTATE));
        }
        if (plate) {
            grounds.add(of(w, List.of(Part.ROAD, Part.NUMBER), List.of(Part.ESTATE), Extent.DOOR_PLATE));
        }
        if (w.has(Part.ESTATE) && w.has(Part.NUMBER) && !w.has(Part.ROAD) && !w.has(Part.BUILDING)) {
            // 阳光花园3号: a house of the estate, which the register may count as a building
            WrittenPlace house = w.with(Part.NUMBER, "").with(Part.BUILDING, w.parts().get(Part.NUMBER));
            grounds.add(of(house, List.of(Part.ESTATE), List.of(), Extent.BUILDING));
        }
        if (!w.has(Part.ESTATE) && !w.has(Part.ROAD) && w.inVillage()) {
            if (w.has(Part.NUMBER)) {
                grounds.add(of(w, List.of(Part.NUMBER, Part.ROAD, Part.ESTATE), List.of(), Extent.DOOR_PLATE));
            } else if (w.has(Part.BUILDING)) {
                grounds.add(of(w, List.of(Part.ROAD), List.of(), Extent.BUILDING));
            }
        }
        return grounds;
    }

    /** The estate by the name that the register has for it. */
    static Ground equivalent(WrittenPlace w, String estate) {
        return of(w.with(Part.ESTATE, estate), List.of(Part.ESTATE), List.of(Part.ROAD, Part.NUMBER), Extent.ESTATE);
    }

    /** Estate and door plate each for itself, the other disregarded; the estate without its phase. */
    static List<Ground> conflicting(WrittenPlace w) {
        List<Ground> grounds = new ArrayList<>();
        String unphased = EstateReadings.withoutPhase(w.parts().getOrDefault(Part.ESTATE, ""));
        if (!unphased.isEmpty()) {
            grounds.add(new Ground(w.with(Part.ESTATE, unphased), List.of(Part.ESTATE), List.of(Part.ROAD, Part.NUMBER),
                    Extent.ESTATE, Extent.ESTATE));
        }
        if (w.has(Part.ESTATE) && w.has(Part.ROAD)) {
            grounds.add(new Ground(w, List.of(Part.ESTATE), List.of(), Extent.ESTATE, Extent.ESTATE));
        }
        if (w.has(Part.ESTATE) && w.has(Part.ROAD) && w.has(Part.NUMBER)) {
            grounds.add(new Ground(w, List.of(Part.ROAD, Part.NUMBER), List.of(), Extent.DOOR_PLATE,
                    w.namesOrganisation() ? Extent.ROOM : Extent.DOOR_PLATE));
        }
        return grounds;
    }

    /** The estate with what lies in it, wherever its plate is. */
    static Ground estateAlone(WrittenPlace w) {
        return of(w, List.of(Part.ESTATE), List.of(), Extent.ESTATE);
    }

    /** That the register has the part as written, by its name or by an alias of it. */
    boolean demands(Part part) {
        return exact.contains(part);
    }

    static Ground road(WrittenPlace w) {
        return new Ground(w, List.of(Part.ROAD), List.of(), Extent.ROAD, Extent.ROAD);
    }

    private static Ground of(WrittenPlace w, List<Part> exact, List<Part> orBlank, Extent base) {
        return new Ground(w, exact, orBlank, base, Extent.ROOM);
    }

    /** Extents to try, finest written first, down to what the ground alone confirms. */
    List<Extent> extents() {
        List<Extent> down = new ArrayList<>();
        for (Part p : BELOW.reversed()) {
            if (place.has(p) && cap.atLeast(p.extent())) {
                down.add(p.extent());
            }
        }
        if (place.has(Part.NUMBER) && base == Extent.ESTATE && cap.atLeast(Extent.DOOR_PLATE)) {
            down.add(Extent.DOOR_PLATE);
        }
        if (base != Extent.BUILDING) {
            down.add(base);
        }
        return down;
    }

    Probe probe(String area, Extent extent) {
        Map<Part, String> must = new EnumMap<>(Part.class);
        Map<Part, String> may = new EnumMap<>(Part.class);
        exact.forEach(p -> must.put(p, place.key(p)));
        orBlank.stream().filter(place::has).forEach(p -> may.put(p, place.key(p)));
        if (extent == Extent.DOOR_PLATE && may.containsKey(Part.NUMBER)) {
            must.put(Part.NUMBER, may.remove(Part.NUMBER));
        }
        for (Part p : BELOW) {
            if (place.has(p) && extent.atLeast(p.extent())) {
                boolean mayBeBlank = p != Part.BUILDING && extent.isFinerThan(p.extent());
                (mayBeBlank ? may : must).put(p, place.key(p));
            }
        }
        return new Probe(area, must, may, extent);
    }
}
