package io.tongyuan.poi;

import io.tongyuan.graph.StoredPlacePart;
import io.tongyuan.identity.entity.NamedPlaces.Name;
import io.tongyuan.model.Point;
import java.util.Optional;

/**
 * A part of a place as it is compared.
 *
 * @param stored what the graph keeps of it
 * @param name   taken apart by the divisions that it lies in
 */
record Facts(StoredPlacePart stored, Name name, Optional<Point> point) {
    static final String NAME = "name";
    static final String CATEGORY = "category";
    static final String ADDRESS = "address";
    static final String DIVISION = "division";
    static final String LON = "lon";
    static final String LAT = "lat";

    String id() {
        return stored.id();
    }

    String category() {
        return stored.value(CATEGORY);
    }

    String address() {
        return stored.value(ADDRESS);
    }
}
