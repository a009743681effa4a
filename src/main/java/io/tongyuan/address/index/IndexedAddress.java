package io.tongyuan.address.index;

import io.tongyuan.model.StandardAddress;
import java.util.List;

/**
 * What the index keeps of one standard address.
 *
 * @param estateAliases other and former names of its estate, under which it is found as under its own
 * @param roadAliases   the same of its road
 */
public record IndexedAddress(StandardAddress address, List<String> estateAliases, List<String> roadAliases) {
    public IndexedAddress {
        estateAliases = List.copyOf(estateAliases);
        roadAliases = List.copyOf(roadAliases);
    }

    public static IndexedAddress of(StandardAddress address) {
        return new IndexedAddress(address, List.of(), List.of());
    }
}
