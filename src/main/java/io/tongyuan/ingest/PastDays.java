package io.tongyuan.ingest;

import io.tongyuan.graph.SaidEver;
import io.tongyuan.graph.StoredVersion;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.model.EntityKind;
import io.tongyuan.reconcile.Assertion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Of whose past something else is said by other rules, though they are now what they were. A day is looked at where
 * another version of a record begins to speak, or a name of what it says became another: from one of these to the next
 * nothing changes.
 */
final class PastDays {
    private final RulesOfDays before;
    private final RulesOfDays after;

    PastDays(RulesOfDays before, RulesOfDays after) {
        this.before = before;
        this.after = after;
    }

    /** Ids of those of which it is true, among these of one kind. */
    synchronized Set<String> differing(WriteTransaction tx, EntityKind kind, Collection<String> ids) {
        List<SaidEver> all = tx.saidEver(kind, ids);
        // Where the version that says it is the newest of its record there is none that could speak after it.
        Map<String, List<StoredVersion>> versions = tx.versions(all.stream().filter(s -> !s.live()).map(SaidEver::recordKey).distinct().toList());
        return all.stream().collect(Collectors.groupingBy(s -> s.assertion().entityId())).entrySet().stream()
                .filter(e -> differs(kind, e.getValue(), versions)).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private boolean differs(EntityKind kind, List<SaidEver> said, Map<String, List<StoredVersion>> versions) {
        TreeSet<String> days = new TreeSet<>();
        for (SaidEver s : said) {
            Assertion a = Said.assertion(s.assertion());
            days.add(a.date());
            days.addAll(before.names().days(kind, a));
            days.addAll(after.names().days(kind, a));
            versions.getOrDefault(s.recordKey(), List.of()).forEach(v -> days.add(v.date()));
        }
        // On the only day, and ever since, it is what it is now.
        return days.size() > 1 && days.stream().anyMatch(day -> differs(kind, speaking(said, versions, day), day));
    }

    private boolean differs(EntityKind kind, List<Assertion> speaking, String day) {
        return !speaking.isEmpty() && !before.on(day).values(kind, speaking).equals(after.on(day).values(kind, speaking));
    }

    private static List<Assertion> speaking(List<SaidEver> said, Map<String, List<StoredVersion>> versions, String day) {
        List<Assertion> out = new ArrayList<>();
        for (SaidEver s : said) {
            boolean overtaken = versions.getOrDefault(s.recordKey(), List.of()).stream().filter(v -> v.date().compareTo(day) <= 0)
                    .max(BatchWriter.NEWEST).filter(v -> !v.id().equals(s.assertion().recordId())).isPresent();
            if (s.assertion().date().compareTo(day) <= 0 && !overtaken) {
                out.add(Said.assertion(s.assertion()));
            }
        }
        return out;
    }
}
