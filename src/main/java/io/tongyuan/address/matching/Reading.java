package io.tongyuan.address.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Another way to read what is written: with names as the register has them.
 *
 * @param changes      one for each name read otherwise
 * @param observations what was seen of the names, by which the reading is weighed
 */
record Reading(WrittenPlace place, List<Fault> changes, Set<String> observations) {
    Reading {
        changes = List.copyOf(changes);
        observations = Set.copyOf(observations);
    }

    Reading also(Fault change, String observation, WrittenPlace changed) {
        List<Fault> all = new java.util.ArrayList<>(changes);
        all.add(change);
        Set<String> seen = new TreeSet<>(observations);
        seen.add(observation);
        return new Reading(changed, all, seen);
    }
}
