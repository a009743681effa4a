package io.tongyuan.source;

import java.util.List;

/**
 * How a row names a place.
 *
 * @param written    items whose texts, joined in this order, are the written address
 * @param within     items that say the division it lies in, coarse first: what the written address may leave out
 * @param standard   true where the resource is the register of standard addresses, or confirms like it
 * @param components item by component; empty where the address comes as one text
 * @param lon        item, "" for none; degrees
 * @param lat        item, "" for none; degrees
 * @param crs        item naming the coordinates' system, "" for none (then CGCS2000)
 */
public record PlaceRule(List<String> written, List<String> within, boolean standard, List<Component> components,
                        String lon, String lat, String crs) {
    public PlaceRule {
        written = List.copyOf(written);
        within = List.copyOf(within);
        components = List.copyOf(components);
    }

    /** True where the row writes an address, and does not only say where something is. */
    public boolean isWritten() {
        return standard || !written.isEmpty();
    }

    /** Components of a standard address, as {@link io.tongyuan.model.StandardAddress} has them. */
    public enum Part {
        DIVISION, ROAD, ROAD_NUMBER, ESTATE, BUILDING, UNIT, FLOOR, ROOM
    }

    public record Component(Part part, String item) {
    }

    /** The item of a component, "" where the resource has none. */
    public String item(Part part) {
        return components.stream().filter(c -> c.part() == part).map(Component::item).findFirst().orElse("");
    }

    /** The address as the row writes it, "" where it names none. */
    public String written(ResourceRow row) {
        return joined(row, written);
    }

    /** The division as the row's own columns say it: 山东淄博; "" where they don't. */
    public String within(ResourceRow row) {
        return joined(row, within);
    }

    private static String joined(ResourceRow row, List<String> items) {
        StringBuilder text = new StringBuilder();
        for (String item : items) {
            String part = row.text(item);
            // Agencies repeat a door plate that the address before it ends with; a bare number may well come twice.
            if (part.chars().allMatch(Character::isDigit) || !text.toString().endsWith(part)) {
                text.append(part);
            }
        }
        return text.toString();
    }
}
