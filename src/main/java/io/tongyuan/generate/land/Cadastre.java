package io.tongyuan.generate.land;

import io.tongyuan.generate.number.EstateUnits;
import java.util.HashMap;
import java.util.Map;

/** Which parcel a place lies on, and the numbers of the buildings and flats there. Every place has one; few are registered. */
public final class Cadastre {
    private static final int A_SUB_AREA = 99_999;
    private static final String ESTATES = "900";

    private final String county;
    private final Map<Integer, Estate> gates = new HashMap<>();

    public Cadastre(Land land) {
        county = land.county().code();
        land.estates().stream().filter(e -> e.gate() != null).forEach(e -> gates.put(e.gate().index(), e));
    }

    /** 19 characters. The plate at an estate's gate lies on the estate's ground. */
    public String parcel(Place p) {
        String area = p.town().code().substring(6, 9);
        Estate estate = p.estate() == null ? gates.get(p.plate()) : p.estate();
        if (estate != null) {
            return EstateUnits.parcel(county, area, ESTATES, "GB", estate.index());
        }
        if (p.village() != null) {
            return EstateUnits.parcel(county, area, p.village().code().substring(9), "JB", Integer.parseInt(p.number()));
        }
        return EstateUnits.parcel(county, area, "%03d".formatted(1 + p.plate() / A_SUB_AREA), "GB", 1 + p.plate() % A_SUB_AREA);
    }

    /** 28 characters, of a place in a building. */
    public String building(Place p) {
        return EstateUnits.building(parcel(p), p.building());
    }

    /** 28 characters, of a room. */
    public String flat(Place p) {
        return EstateUnits.flat(parcel(p), p.building(), number(p));
    }

    /** 户号: the rooms of a building one after another, from 1. */
    private static int number(Place p) {
        Estate e = p.estate();
        return ((Math.max(1, p.unit()) - 1) * e.floors() + p.floor() - 1) * e.roomsAFloor() + p.room();
    }
}
