package io.tongyuan.cascade;

import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.gazetteer.ShortNames;
import io.tongyuan.model.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What changed from one edition of the divisions to the next, down to towns. Editions name no successors: what has one
 * name and a code that is new is taken to be the same; everything else that fits is a guess, which a person confirms.
 */
public final class EditionDiff {
    /** So many of the villages of a town that is gone must lie in one town now for it to be called a merger. */
    private static final double MOST = 0.8;
    /** Fewer are taken for villages that happen to be called alike. */
    private static final double SOME = 0.1;

    private final Gazetteer old;
    private final Gazetteer now;
    private final String on;
    private final Map<Integer, Integer> matched = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** @param guess true where a person has to confirm it */
    public record Row(Change change, boolean guess) {
    }

    private EditionDiff(Gazetteer old, Gazetteer now, String on) {
        this.old = old;
        this.now = now;
        this.on = on;
    }

    /** @param on the day from which the new edition holds, ISO 8601 */
    public static List<Row> of(Gazetteer old, Gazetteer now, String on) {
        EditionDiff diff = new EditionDiff(old, now, on);
        for (int d = 0; d < old.size(); d++) {
            if (old.level(d) != Level.VILLAGE) {
                diff.look(d);
            }
        }
        return List.copyOf(diff.rows);
    }

    private void look(int d) {
        int same = sameCode(d);
        if (same >= 0 && now.name(same).equals(old.name(d))) {
            matched.put(d, same);
            moved(d, same);
            return;
        }
        int renumbered = renumbered(d);
        if (renumbered >= 0) {
            matched.put(d, renumbered);
            if (!follows(d, renumbered)) {
                row(existed(renumbered) ? ChangeKind.DIVISION_MERGED : ChangeKind.DIVISION_RECODED, d, renumbered, List.of(), "同名，代码不同", existed(renumbered));
            }
        } else if (same >= 0) {
            matched.put(d, same);
            row(ChangeKind.DIVISION_RENAMED, d, same, List.of(), "代码相同，名称不同", !alike(old.name(d), now.name(same), old.level(d)) && share(d, same) < MOST);
        } else {
            gone(d);
        }
    }

    /** The same code and name, in another city or province by name: its path is another. */
    private void moved(int d, int same) {
        int up = old.parent(d);
        Integer above = matched.get(up);
        boolean renamedAbove = up >= 0 && above != null && above == now.parent(same);
        if (up >= 0 && !renamedAbove && !old.fullName(d).equals(now.fullName(same))) {
            row(ChangeKind.DIVISION_RENAMED, d, same, List.of(), "代码相同，上级不同", true);
        }
    }

    private void gone(int d) {
        int like = regraded(d);
        if (like >= 0) {
            matched.put(d, like);
            row(ChangeKind.DIVISION_RECODED, d, like, List.of(), "仅通名与代码不同", true);
            return;
        }
        List<Integer> history = history(d);
        if (history.size() == 1) {
            matched.put(d, history.getFirst());
            row(existed(history.getFirst()) ? ChangeKind.DIVISION_MERGED : ChangeKind.DIVISION_RECODED, d, history.getFirst(), List.of(), "据新版沿革", true);
            return;
        }
        if (!history.isEmpty()) {
            history.forEach(to -> row(ChangeKind.DIVISION_SPLIT, d, to, List.of(), "据新版沿革", true));
            return;
        }
        byWhatLayInIt(d);
    }

    /** Where the towns of a county, the villages of a town are now. */
    private void byWhatLayInIt(int d) {
        Map<Integer, List<String>> found = new LinkedHashMap<>();
        int[] children = old.children(d);
        for (int child : children) {
            int to = only(sameName(child), around(d));
            if (to >= 0) {
                found.computeIfAbsent(now.parent(to), p -> new ArrayList<>()).add(old.name(child));
            }
        }
        found.values().removeIf(names -> names.size() < SOME * children.length);
        List<Map.Entry<Integer, List<String>>> most = found.entrySet().stream().sorted((a, b) -> b.getValue().size() - a.getValue().size()).toList();
        if (most.isEmpty()) {
            row(ChangeKind.DIVISION_ABOLISHED, d, -1, List.of(), "新版中没有找到", true);
        } else if (most.size() == 1 || most.getFirst().getValue().size() >= MOST * children.length) {
            row(ChangeKind.DIVISION_MERGED, d, most.getFirst().getKey(), List.of(), most.getFirst().getValue().size() + "/" + children.length + "个下级在其中", true);
        } else {
            most.forEach(e -> row(ChangeKind.DIVISION_SPLIT, d, e.getKey(), e.getValue(), e.getValue().size() + "/" + children.length + "个下级在其中", true));
        }
    }

    private int sameCode(int d) {
        int n = now.find(old.code(d));
        return n >= 0 && now.level(n) == old.level(d) && now.code(n).equals(old.code(d)) ? n : -1;
    }

    /** The only one of the name near it whose code had another meaning or none. */
    private int renumbered(int d) {
        int[] called = IntStream.of(sameName(d)).filter(n -> {
            int then = old.find(now.code(n));
            return then < 0 || !old.name(then).equals(now.name(n));
        }).toArray();
        return only(called, around(d));
    }

    private int[] sameName(int d) {
        String name = old.name(d);
        return IntStream.of(now.named(name)).filter(n -> now.level(n) == old.level(d) && now.name(n).equals(name)).toArray();
    }

    /** 县 made 区 or 市, 乡 made 镇: another code and generic part, the same stem. */
    private int regraded(int d) {
        String stem = ShortNames.of(old.name(d), old.level(d)).getLast();
        int[] called = IntStream.of(now.named(stem)).filter(n -> now.level(n) == old.level(d) && old.find(now.code(n)) < 0 && alike(old.name(d), now.name(n), old.level(d))).toArray();
        return only(called, around(d));
    }

    private static boolean alike(String a, String b, Level level) {
        return ShortNames.of(a, level).getLast().equals(ShortNames.of(b, level).getLast());
    }

    /** What it lay in, of the new edition, from near to far. */
    private List<Integer> around(int d) {
        List<Integer> out = new ArrayList<>();
        for (int up = old.parent(d); up >= 0; up = old.parent(up)) {
            if (matched.containsKey(up)) {
                out.add(matched.get(up));
            }
        }
        return out;
    }

    /** The only one in the nearest that has any. */
    private int only(int[] all, List<Integer> around) {
        for (int above : around) {
            int[] in = IntStream.of(all).filter(n -> now.descends(n, above)).toArray();
            if (in.length > 0) {
                return in.length == 1 ? in[0] : -1;
            }
        }
        return around.isEmpty() && all.length == 1 ? all[0] : -1;
    }

    private List<Integer> history(int d) {
        if (old.level(d) == Level.TOWN) {
            return List.of();
        }
        List<CodeRecord> records = now.history(old.code(d).substring(0, 6)).stream().filter(r -> !r.inUse() && r.name().equals(old.name(d))).toList();
        return records.isEmpty() ? List.of() : records.getLast().successors().stream().map(now::find).filter(n -> n >= 0).toList();
    }

    private boolean existed(int n) {
        int then = old.find(now.code(n));
        return then >= 0 && old.code(then).equals(now.code(n));
    }

    /** How many of what lies in it lie in the other under their names. */
    private double share(int d, int n) {
        int[] children = old.children(d);
        long there = IntStream.of(children).filter(c -> IntStream.of(sameName(c)).anyMatch(to -> now.descends(to, n))).count();
        return children.length == 0 ? 0 : (double) there / children.length;
    }

    /** Its own digits behind those of what it lay in: the change of that one says it already. */
    private boolean follows(int d, int n) {
        Integer above = matched.get(old.parent(d));
        int digits = old.parent(d) < 0 ? 0 : old.level(old.parent(d)).digits();
        return above != null && above == now.parent(n) && !existed(n) && old.code(d).substring(digits).equals(now.code(n).substring(digits));
    }

    private void row(ChangeKind kind, int d, int to, List<String> within, String basis, boolean guess) {
        rows.add(new Row(new Change(kind, on, old.code(d), to < 0 ? "" : now.code(to), path(old, d), to < 0 ? "" : path(now, to), "", "", "", within, basis, false), guess));
    }

    private static String path(Gazetteer of, int d) {
        return of.parent(d) < 0 ? of.name(d) : path(of, of.parent(d)) + "/" + of.name(d);
    }
}
