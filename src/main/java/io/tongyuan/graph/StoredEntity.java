package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.util.Map;

/**
 * An entity with its golden values.
 *
 * @param key        the identity key its id belongs to
 * @param registered true where a register of such entities speaks of it, not only a record that mentions it
 * @param sealed     cipher text of a private identifier; empty where there is none
 */
public record StoredEntity(EntityKind kind, String id, String key, boolean registered, Map<String, String> golden,
                           byte[] sealed) {
    public String value(String attribute) {
        return golden.getOrDefault(attribute, "");
    }
}
