package io.tongyuan.address.matching;

import java.util.List;

/**
 * The names of roads and estates that are registered in an area, aliases among them.
 *
 * @param roads   in the form in which they are compared ({@link PartKey})
 * @param estates likewise
 */
public record NameDirectory(List<Name> roads, List<Name> estates) {
    public static final NameDirectory NONE = new NameDirectory(List.of(), List.of());

    public NameDirectory {
        roads = List.copyOf(roads);
        estates = List.copyOf(estates);
    }

    /** @param county six digits, zeros below the level that is registered */
    public record Name(String county, String key) {
    }
}
