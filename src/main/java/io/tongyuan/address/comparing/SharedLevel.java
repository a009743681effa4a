package io.tongyuan.address.comparing;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Part;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Level;
import java.util.List;

/** The finest extent that two addresses name alike, by what they say and nothing else. */
final class SharedLevel {
    private static final List<Extent> DIVISIONS = List.of(Extent.PROVINCE, Extent.CITY, Extent.COUNTY, Extent.TOWN, Extent.VILLAGE);

    private SharedLevel() {
    }

    static Extent of(Written a, Written b) {
        Extent level = Extent.NONE;
        for (Level l : Level.values()) {
            float relation = Features.relation(a.division(l), b.division(l));
            if (relation == 0) {
                return level;
            }
            level = relation == 1 ? DIVISIONS.get(l.ordinal()) : level;
        }
        boolean road = shared(a, b, Kind.ROAD) || a.roads().stream().anyMatch(b.roads()::contains);
        boolean poi = shared(a, b, Kind.POI) || a.names().stream().anyMatch(b.names()::contains);
        if (!road && !poi) {
            return level;
        }
        level = poi ? Extent.ESTATE : Extent.ROAD;
        // By the parser, whose numbers are whole: 188-1 is none of 188's.
        if (road && Features.relation(number(a), number(b)) == 1) {
            level = Extent.DOOR_PLATE;
        } else if (road && !poi) {
            return level;
        }
        for (Kind kind : List.of(Kind.BUILDING, Kind.UNIT, Kind.FLOOR, Kind.ROOM)) {
            boolean said = a.kinds().containsKey(kind) || b.kinds().containsKey(kind);
            if (shared(a, b, kind)) {
                level = Extent.valueOf(kind.name());
            } else if (said) {
                return level;
            }
        }
        return level;
    }

    private static String number(Written w) {
        return w.key(Part.NUMBER, ElementType.ROAD_NUMBER);
    }

    private static boolean shared(Written a, Written b, Kind kind) {
        return a.kinds().getOrDefault(kind, List.of()).stream().anyMatch(b.kinds().getOrDefault(kind, List.of())::contains);
    }
}
