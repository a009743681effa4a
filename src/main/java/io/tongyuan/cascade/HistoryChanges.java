package io.tongyuan.cascade;

import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.CountyCodes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The history of county codes of a gazetteer folder as changes: what ended in a year, and what took its place. */
public final class HistoryChanges {
    private final List<CodeRecord> records;
    private final Map<String, List<CodeRecord>> byCode = new HashMap<>();

    private HistoryChanges(List<CodeRecord> records) {
        this.records = records;
        records.forEach(r -> byCode.computeIfAbsent(r.code(), c -> new ArrayList<>(1)).add(r));
    }

    /** By year, then code; a year's changes are dated on its first day. */
    public static List<Change> of(Path folder) {
        return new HistoryChanges(CountyCodes.immediate(folder)).changes();
    }

    private List<Change> changes() {
        List<Change> out = new ArrayList<>();
        records.stream().filter(r -> !r.inUse()).sorted(Comparator.comparingInt(CodeRecord::toYear).thenComparing(CodeRecord::code)).forEach(r -> {
            List<CodeRecord> next = List.copyOf(standing(r));
            if (next.isEmpty()) {
                out.add(change(r, ChangeKind.DIVISION_ABOLISHED, Optional.empty()));
            }
            next.forEach(n -> out.add(change(r, kind(r, n, next.size()), Optional.of(n))));
        });
        return out;
    }

    private ChangeKind kind(CodeRecord r, CodeRecord next, int parts) {
        if (parts > 1) {
            return ChangeKind.DIVISION_SPLIT;
        }
        if (r.code().equals(next.code())) {
            return ChangeKind.DIVISION_RENAMED;
        }
        boolean stoodBefore = byCode.get(next.code()).stream().anyMatch(b -> covers(b, r.toYear() - 1));
        return stoodBefore ? ChangeKind.DIVISION_MERGED : ChangeKind.DIVISION_RECODED;
    }

    private Change change(CodeRecord r, ChangeKind kind, Optional<CodeRecord> next) {
        return new Change(kind, String.format(java.util.Locale.ROOT, "%04d-01-01", r.toYear()), code(r), next.map(HistoryChanges::code).orElse(""), path(r, r.toYear() - 1),
                next.map(n -> path(n, r.toYear())).orElse(""), "", "", "", List.of(), "", false);
    }

    /** What took its place, as it stood in that year: what ended in the same year is followed on. */
    private Set<CodeRecord> standing(CodeRecord ended) {
        Set<CodeRecord> out = new TreeSet<>(Comparator.comparing(CodeRecord::code).thenComparing(CodeRecord::fromYear));
        follow(ended, ended.toYear(), new TreeSet<>(), out);
        return out;
    }

    private void follow(CodeRecord r, int year, Set<String> seen, Set<CodeRecord> out) {
        if (!seen.add(r.code() + r.fromYear())) {
            return;
        }
        for (String successor : r.successors()) {
            List<CodeRecord> called = byCode.getOrDefault(successor, List.of()).stream().filter(s -> s != r).toList();
            Optional<CodeRecord> stands = called.stream().filter(s -> covers(s, year)).findFirst();
            stands.ifPresentOrElse(out::add, () -> called.stream().min(Comparator.comparingInt(s -> Math.abs(s.toYear() - year))).ifPresent(s -> {
                if (s.inUse() || s.fromYear() > year) {
                    out.add(s);
                } else {
                    follow(s, year, seen, out);
                }
            }));
        }
    }

    private static boolean covers(CodeRecord r, int year) {
        return r.fromYear() <= year && (r.inUse() || year < r.toYear());
    }

    private static String code(CodeRecord r) {
        String code = r.code();
        return DivisionCodes.filled(code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code);
    }

    /** Its own name behind those of what it lay in, with / between. */
    private String path(CodeRecord r, int year) {
        String above = r.fullName().substring(0, r.fullName().length() - r.name().length());
        if (above.isEmpty()) {
            return r.name();
        }
        String province = name(r.code().substring(0, 2) + "0000", year);
        boolean two = !province.isEmpty() && above.startsWith(province) && above.length() > province.length();
        return (two ? province + "/" + above.substring(province.length()) : above) + "/" + r.name();
    }

    private String name(String code, int year) {
        return byCode.getOrDefault(code, List.of()).stream().filter(r -> covers(r, year)).map(CodeRecord::name).findFirst()
                .orElse(byCode.containsKey(code) ? byCode.get(code).getLast().name() : "");
    }
}
