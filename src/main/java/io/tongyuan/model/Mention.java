package io.tongyuan.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one source record says of one entity.
 *
 * @param as         its role in the record: entity, person, place …
 * @param registers  true where the resource is a register of such entities, so that the record proves existence
 * @param asserts    true where the attributes are this record's word; false where they follow from the key alone (the
 *                   text of an address that some record writes), so that every mention of the key has the same
 * @param keys       at least one; all of them name the same entity
 * @param attributes asserted values, blank ones left out
 * @param sealed     cipher text of the private identifier behind the key; empty where it is not private
 * @param doubts     findings about what it says, sorted: {@code attribute=CODE}, or {@code *=CODE} about all of it
 */
public record Mention(String as, EntityKind kind, boolean registers, boolean asserts, List<IdentityKey> keys,
                      SortedMap<String, String> attributes, byte[] sealed, List<String> doubts) {
    public Mention {
        doubts = List.copyOf(doubts);
        keys = List.copyOf(keys);
        attributes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** Nothing speaks against it. */
    public Mention(String as, EntityKind kind, boolean registers, boolean asserts, List<IdentityKey> keys,
                   SortedMap<String, String> attributes, byte[] sealed) {
        this(as, kind, registers, asserts, keys, attributes, sealed, List.of());
    }

    public IdentityKey key() {
        return keys.getFirst();
    }
}
