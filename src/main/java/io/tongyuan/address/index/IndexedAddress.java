package io.tongyuan.address.index;

import io.tongyuan.model.StandardAddress;
import java.util.List;

/**
 * What the index keeps of one standard address.
 *
 * @param estateAliases other and former names of its estate, under which it is found as under its own
 * @param roadAliases   the same of its road
 * @param formers       itself as it was called and numbered before, under which it is found too
 */
public record IndexedAddress(StandardAddress address, List<String> estateAliases, List<String> roadAliases, List<StandardAddress> formers) {
    public IndexedAddress {
        formers = List.copyOf(formers);
        estateAliases = List.copyOf(estateAliases);
        roadAliases = List.copyOf(roadAliases);
    }

    public IndexedAddress(StandardAddress address, List<String> estateAliases, List<String> roadAliases) {
        this(address, estateAliases, roadAliases, List.of());
    }

    public static IndexedAddress of(StandardAddress address) {
        return new IndexedAddress(address, List.of(), List.of());
    }
}
