package io.tongyuan.gazetteer.build;

import io.tongyuan.gazetteer.CodeRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** From editions to records: a code keeps its record while its full name stays the same. */
final class CodeHistory {
    private final List<Edition> editions;

    CodeHistory(List<Edition> editions) {
        this.editions = editions;
    }

    /** By code, oldest first, with immediate successors. */
    List<CodeRecord> records() {
        Set<String> codes = new TreeSet<>();
        editions.forEach(e -> codes.addAll(e.names().keySet()));
        List<CodeRecord> records = new ArrayList<>();
        for (String code : codes) {
            for (int i = 0; i < editions.size(); i++) {
                if (editions.get(i).has(code)) {
                    int last = lastAlike(code, i);
                    records.add(record(code, i, last));
                    i = last;
                }
            }
        }
        return records;
    }

    private int lastAlike(String code, int first) {
        String name = editions.get(first).fullName(code);
        int last = first;
        while (last + 1 < editions.size() && editions.get(last + 1).has(code)
                && editions.get(last + 1).fullName(code).equals(name)) {
            last++;
        }
        return last;
    }

    private CodeRecord record(String code, int first, int last) {
        Edition before = editions.get(last);
        boolean inUse = last + 1 == editions.size();
        return new CodeRecord(code, before.name(code), before.fullName(code),
                first == 0 ? 0 : editions.get(first).year(), inUse ? 0 : editions.get(last + 1).year(),
                inUse ? List.of() : Successors.of(code, before, editions.get(last + 1)));
    }
}
