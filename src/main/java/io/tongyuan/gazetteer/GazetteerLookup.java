package io.tongyuan.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** All that a code, a name or a path can mean. Never picks one. */
public final class GazetteerLookup {
    private final Gazetteer gazetteer;

    public GazetteerLookup(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * @param divisions of the current edition, ascending
     * @param records   what a code has meant, or what bore the name and bears it no longer
     */
    public record Matches(List<Integer> divisions, List<CodeRecord> records, List<Zone> zones) {
        public boolean isEmpty() {
            return divisions.isEmpty() && records.isEmpty() && zones.isEmpty();
        }
    }

    public Matches find(String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int d = gazetteer.find(text);
            String code6 = (text + "0000").substring(0, Math.min(6, text.length() + 4));
            boolean codeOnly = text.length() == 6 || text.endsWith("000000") || text.length() < 6;
            return new Matches(d < 0 ? List.of() : List.of(d), codeOnly ? gazetteer.history(code6) : List.of(),
                    codeOnly ? gazetteer.zone(code6).stream().toList() : List.of());
        }
        return new Matches(divisions(text), gazetteer.formerlyNamed(text), gazetteer.zonesNamed(text));
    }

    /**
     * By name, or by path: names from above to below, levels may be missing, with /, spaces or nothing between.
     * 淄博周村 finds what 周村 means in what 淄博 means.
     */
    public List<Integer> divisions(String text) {
        TreeSet<Integer> found = new TreeSet<>();
        collect(text.replaceAll("[/\\s>]+", "/"), 0, -1, found);
        return new ArrayList<>(found);
    }

    private void collect(String path, int from, int above, TreeSet<Integer> found) {
        int start = from < path.length() && path.charAt(from) == '/' ? from + 1 : from;
        int end = start + gazetteer.longestNameAt(path, start);
        for (int to = start + 2; to <= end; to++) {
            for (int d : gazetteer.named(path, start, to)) {
                if (above < 0 || gazetteer.descends(d, above) || d == above) {
                    if (to == path.length()) {
                        found.add(d);
                    } else {
                        collect(path, to, d, found);
                    }
                }
            }
        }
    }
}
