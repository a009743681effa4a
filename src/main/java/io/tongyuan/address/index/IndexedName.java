package io.tongyuan.address.index;

import io.tongyuan.model.EntityKind;
import java.util.List;

/**
 * What the index keeps of what is found by name.
 *
 * @param names all that it is called, in the form in which names are compared
 */
public record IndexedName(String id, EntityKind kind, List<String> names) {
    public IndexedName {
        names = List.copyOf(names);
    }
}
