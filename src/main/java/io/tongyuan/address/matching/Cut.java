package io.tongyuan.address.matching;

import io.tongyuan.model.AddressState;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import java.util.List;
import java.util.Optional;

/** The coarser place that an address lies in. */
public final class Cut {
    private Cut() {
    }

    /**
     * The address without what is finer than the extent; itself where it holds nothing finer. What is cut is no
     * register entry: its id is "".
     *
     * @param middle the middle of what lies in the place, used where the address is cut
     */
    public static StandardAddress to(Extent extent, StandardAddress a, Optional<Point> middle) {
        if (holdsNothingBelow(extent, a)) {
            return a;
        }
        boolean road = extent == Extent.ROAD;
        String division = road ? Extent.significantTo(Extent.COUNTY, a.division()) + "000000" : a.division();
        StandardAddress cut = new StandardAddress("", division, a.road(), road ? "" : a.roadNumber(), road ? "" : a.estate(),
                keep(extent, Part.BUILDING, a), keep(extent, Part.UNIT, a), keep(extent, Part.FLOOR, a), "", "", middle);
        return new StandardAddress(cut.id(), cut.division(), cut.road(), cut.roadNumber(), cut.estate(), cut.building(),
                cut.unit(), cut.floor(), cut.room(), text(extent, a, cut), cut.point(), state(extent, a));
    }

    /** A building that went took what lies in it; of a road or an estate only a building went. */
    private static AddressState state(Extent extent, StandardAddress a) {
        return extent.atLeast(Extent.BUILDING) && !a.state().stands() ? new AddressState(a.state().demolished(), List.of()) : AddressState.STANDS;
    }

    /** An estate registered with its gate's number, or a plate with the name of what stands there, is an entry of its own. */
    private static boolean holdsNothingBelow(Extent extent, StandardAddress a) {
        Extent ground = extent == Extent.ESTATE ? Extent.DOOR_PLATE : extent;
        for (Part part : Part.values()) {
            if (part.extent().isFinerThan(ground) && !part.of(a).isEmpty()) {
                return false;
            }
        }
        return extent != Extent.ROAD || a.estate().isEmpty();
    }

    private static String keep(Extent extent, Part part, StandardAddress a) {
        return extent.atLeast(part.extent()) ? part.of(a) : "";
    }

    /** The register's own words as far as the ground goes, then the building and what follows by GB/T 23705's order. */
    private static String text(Extent extent, StandardAddress whole, StandardAddress cut) {
        int end = endOf(whole.text(), cut.road(), 0, "");
        if (extent != Extent.ROAD) {
            end = endOf(whole.text(), cut.roadNumber(), end, "号");
            end = endOf(whole.text(), cut.estate(), end, "");
        }
        String ground = end > 0 ? whole.text().substring(0, end)
                : cut.road() + with(cut.roadNumber(), "号") + cut.estate();
        return ground + with(cut.building(), building(cut.building())) + with(cut.unit(), "单元") + with(cut.floor(), "层");
    }

    private static int endOf(String text, String part, int from, String suffix) {
        int at = part.isEmpty() ? -1 : text.indexOf(part, from);
        if (at < 0) {
            return from;
        }
        int end = at + part.length();
        return text.startsWith(suffix, end) ? end + suffix.length() : end;
    }

    private static String with(String value, String suffix) {
        return value.isEmpty() ? "" : value + suffix;
    }

    private static String building(String value) {
        return value.chars().allMatch(c -> c < 0x80 && Character.isDigit(c)) ? "号楼"
                : value.chars().allMatch(c -> c < 0x80) ? "座" : "";
    }
}
