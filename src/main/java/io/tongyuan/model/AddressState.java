package io.tongyuan.model;

import java.util.List;

/**
 * What holds of a registered address beside where it is.
 *
 * @param demolished the day on which its building went, ISO 8601; "" where it stands, as far as is known
 * @param disputed   attributes that an open dispute is about
 */
public record AddressState(String demolished, List<String> disputed) {
    public static final AddressState STANDS = new AddressState("", List.of());

    public AddressState {
        disputed = List.copyOf(disputed);
    }

    public boolean stands() {
        return demolished.isEmpty();
    }
}
