package io.tongyuan.address.matching;

import io.tongyuan.model.StandardAddress;
import java.util.Optional;

/**
 * Says which registered addresses lie in one place of a given extent. Two keys may differ for one place (its town
 * registered in one entry and not in the other): {@link SamePlace} has the last word on the few that are left.
 */
public final class PlaceKey {
    private PlaceKey() {
    }

    /** Empty where the address does not reach that extent. */
    public static Optional<String> of(StandardAddress a, Extent extent) {
        String county = head(a, 6);
        return switch (extent) {
            case ROAD -> filled(a, Part.ROAD).map(road -> "R|" + county + '|' + road);
            case ESTATE -> filled(a, Part.ESTATE).map(estate -> "E|" + Extent.significant(head(a, 9) + "000") + '|' + estate);
            case DOOR_PLATE -> filled(a, Part.NUMBER).map(number -> plate(a, number));
            case BUILDING -> filled(a, Part.BUILDING).map(b -> building(a));
            case UNIT -> filled(a, Part.UNIT).map(u -> unit(a));
            case FLOOR -> filled(a, Part.FLOOR).map(f -> unit(a) + '|' + f);
            case ROOM -> filled(a, Part.ROOM).map(r -> unit(a) + '|' + Part.FLOOR.keyOf(a) + '|' + r);
            default -> Optional.empty();
        };
    }

    private static Optional<String> filled(StandardAddress a, Part part) {
        return Optional.of(part.keyOf(a)).filter(v -> !v.isEmpty());
    }

    private static String plate(StandardAddress a, String number) {
        String road = Part.ROAD.keyOf(a);
        String town = Extent.significant(head(a, 9) + "000");
        return "P|" + (road.isEmpty() ? a.division() + '|' + Part.ESTATE.keyOf(a) : town + '|' + road) + '|' + number;
    }

    private static String building(StandardAddress a) {
        String ground = of(a, Extent.ESTATE).or(() -> of(a, Extent.DOOR_PLATE))
                .orElseGet(() -> "V|" + a.division() + '|' + Part.ROAD.keyOf(a));
        return ground + '|' + Part.BUILDING.keyOf(a);
    }

    private static String unit(StandardAddress a) {
        return building(a) + '|' + Part.UNIT.keyOf(a);
    }

    private static String head(StandardAddress a, int digits) {
        return a.division().substring(0, Math.min(digits, a.division().length()));
    }
}
