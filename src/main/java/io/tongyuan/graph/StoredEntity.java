package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entity with its golden values.
 *
 * @param key        the identity key its id belongs to
 * @param registered true where a register of such entities speaks of it, not only a record that mentions it
 * @param sealed     cipher text of a private identifier; empty where there is none
 * @param disputed   attributes that an open dispute is about
 */
public record StoredEntity(EntityKind kind, String id, String key, boolean registered, Map<String, String> golden,
                           byte[] sealed, List<String> disputed) {
    /** Nothing of it is disputed. */
    public StoredEntity(EntityKind kind, String id, String key, boolean registered, Map<String, String> golden, byte[] sealed) {
        this(kind, id, key, registered, golden, sealed, List.of());
    }

    public String value(String attribute) {
        return golden.getOrDefault(attribute, "");
    }

    /** Its position in CGCS2000; empty where no record gives one. */
    public Optional<Point> point() {
        return value("lon").isEmpty() || value("lat").isEmpty() ? Optional.empty()
                : Optional.of(new Point(Double.parseDouble(value("lon")), Double.parseDouble(value("lat"))));
    }
}
