package io.tongyuan.cascade;

import io.tongyuan.address.matching.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a new name was another's before: then both have some of the same plates or buildings. */
final class InUse {
    private final Touched touched;

    InUse(Touched touched) {
        this.touched = touched;
    }

    /** Plates of a road, or buildings of an estate, that are there under the old name and under the new. */
    List<String> plates(Change c) {
        boolean road = c.kind() == ChangeKind.ROAD_RENAMED;
        if (!road && c.kind() != ChangeKind.ESTATE_RENAMED) {
            return List.of();
        }
        Standing s = new Standing(c, "0-0", "");
        Set<String> old = new HashSet<>();
        Set<String> now = new TreeSet<>();
        touched.addresses(List.of(c), true, a -> {
            String key = road ? Standing.roadKey(a.road()) : Standing.estateKey(a.estate());
            String number = (road ? Part.NUMBER : Part.BUILDING).keyOf(a);
            if (!number.isEmpty() && key.equals(s.key())) {
                old.add(number);
            } else if (!number.isEmpty() && key.equals(s.toKey())) {
                now.add(number);
            }
        });
        now.retainAll(old);
        return List.copyOf(now);
    }
}
