package io.tongyuan.gazetteer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows successors of successors to the codes in use. A step goes to what the successor's code meant in the year of
 * the change: codes are used again for others.
 */
final class Succession {
    private final Map<String, List<CodeRecord>> byCode;
    private final Set<CodeRecord> seen = new HashSet<>();
    private final Set<String> ends = new TreeSet<>();

    Succession(Map<String, List<CodeRecord>> byCode) {
        this.byCode = byCode;
    }

    /** In the order of codes; a branch that ends in an abolished code with no successor gives nothing. */
    List<String> endOf(CodeRecord record) {
        if (record.inUse()) {
            return List.of();
        }
        follow(record);
        return List.copyOf(ends);
    }

    private void follow(CodeRecord record) {
        if (!seen.add(record)) {
            return;
        }
        if (record.inUse()) {
            ends.add(record.code());
            return;
        }
        for (String next : record.successors()) {
            byCode.getOrDefault(next, List.of()).stream().filter(r -> r != record && !r.equals(record))
                    .min(Comparator.comparingInt(r -> r.yearsFrom(record.toYear()))).ifPresent(this::follow);
        }
    }
}
