package io.tongyuan.cascade;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Part;
import io.tongyuan.address.matching.PartKey;
import io.tongyuan.address.tagging.NumberForm;
import io.tongyuan.model.ElementType;
import java.util.Collection;
import java.util.List;

/**
 * A change that stands.
 *
 * @param cause      number of the cascade and of the change in it
 * @param givenAgain the day from which its old name or code is another's; "" where it never was
 */
record Standing(Change change, String cause, String givenAgain) {
    /** Whether a place in one of these divisions (twelve digits) lies where it happened. */
    boolean covers(Collection<String> codes) {
        String area = area();
        return codes.stream().anyMatch(code -> code.startsWith(area));
    }

    /** Leading digits of its division. */
    String area() {
        return Extent.significant(change.division());
    }

    String toArea() {
        return Extent.significant(change.toDivision().isEmpty() ? change.division() : change.toDivision());
    }

    /**
     * @param date of a record that says the old name
     * @param text what it says: where it has no date, only the name can tell which of the two is meant
     */
    boolean meant(String date, String text) {
        return givenAgain.isEmpty() || (date.isEmpty() ? text.isEmpty() || text.contains(ownFrom()) : date.compareTo(givenAgain) < 0);
    }

    /** The last name of a path. */
    String ownFrom() {
        return own(change.from());
    }

    String ownTo() {
        return own(change.to());
    }

    static String own(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static List<String> path(String path) {
        return List.of(path.split("/"));
    }

    /** What it is looked for by, of what was; a letter for the kind before it. */
    String key() {
        return switch (change.kind()) {
            case DIVISION_RENAMED, DIVISION_RECODED, DIVISION_MERGED, DIVISION_SPLIT, DIVISION_ABOLISHED -> divisionKey(area());
            case ROAD_RENAMED -> roadKey(change.from());
            case ESTATE_RENAMED -> estateKey(change.from());
            case PLATE_RENUMBERED -> plateKey(change.road(), change.from());
            case BUILDING_DEMOLISHED -> demolishedKey(change.estate().isEmpty() ? plateKey(change.road(), change.from()) : estateKey(change.estate()));
        };
    }

    /** The same of what is; "" where nothing can be told from it. */
    String toKey() {
        return switch (change.kind()) {
            case DIVISION_RECODED, DIVISION_MERGED, DIVISION_SPLIT -> divisionKey(toArea());
            case ROAD_RENAMED -> roadKey(change.to());
            case ESTATE_RENAMED -> estateKey(change.to());
            case PLATE_RENUMBERED -> plateKey(change.road(), change.to());
            case DIVISION_RENAMED, DIVISION_ABOLISHED, BUILDING_DEMOLISHED -> "";
        };
    }

    static String divisionKey(String significant) {
        return "D" + significant;
    }

    static String roadKey(String road) {
        return "R" + PartKey.of(Part.ROAD, NumberForm.road(road));
    }

    static String estateKey(String estate) {
        return "E" + PartKey.of(Part.ESTATE, NumberForm.name(estate));
    }

    static String plateKey(String road, String number) {
        return "N" + PartKey.of(Part.ROAD, NumberForm.road(road)) + "\t" + plate(number);
    }

    static String plate(String number) {
        return PartKey.of(Part.NUMBER, NumberForm.number(ElementType.ROAD_NUMBER, number));
    }

    static String demolishedKey(String where) {
        return "X" + where;
    }

    /** Whether the building of a place is the one that was demolished. */
    boolean building(String building) {
        return change.building().isEmpty()
                || PartKey.of(Part.BUILDING, NumberForm.number(ElementType.BUILDING, change.building())).equals(PartKey.of(Part.BUILDING, building));
    }
}
