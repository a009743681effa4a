package io.tongyuan.address.index;

import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Point;
import java.util.List;
import java.util.Optional;

/**
 * What the index keeps of what is found by name.
 *
 * @param names   all that it is called, in the form in which names are compared
 * @param shown   the name that is suggested to who begins to write it, "" for none
 * @param written the address it is registered with, "" for none
 * @param point   where it stands, for who asks what is near
 * @param disputed attributes that an open dispute is about
 */
public record IndexedName(String id, EntityKind kind, List<String> names, String shown, String written, Optional<Point> point, List<String> disputed) {
    /** One that is searched for, and neither suggested nor found by position. */
    public IndexedName(String id, EntityKind kind, List<String> names) {
        this(id, kind, names, "", "", Optional.empty(), List.of());
    }

    public IndexedName {
        names = List.copyOf(names);
    }
}
