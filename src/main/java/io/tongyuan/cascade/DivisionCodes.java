package io.tongyuan.cascade;

import io.tongyuan.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What becomes of a division's code on a day. Several where a split leaves it open. */
final class DivisionCodes {
    private static final int[] DIGITS = {12, 9, 6, 4, 2};
    private static final int WHOLE = 12;

    private final Gazetteer gazetteer;

    DivisionCodes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** @param by the changes that it went by; empty where it stays as it is */
    record Moved(Set<String> codes, List<Standing> by) {
    }

    /** @param text of the place that has the code, "" for none: it may say which part of a split, or which town */
    Moved on(Day day, Collection<String> codes, String date, String text) {
        Set<String> out = new TreeSet<>();
        List<Standing> by = new ArrayList<>();
        for (String code : codes) {
            List<Standing> meant = meant(day, code, date, text);
            if (meant.isEmpty()) {
                out.add(code);
            }
            for (Standing s : parts(meant, code, text)) {
                out.add(moved(day, s, code, text));
                by.add(s);
            }
        }
        return new Moved(out, by);
    }

    /** Of the finest division that changed. */
    private static List<Standing> meant(Day day, String code, String date, String text) {
        for (int digits : DIGITS) {
            List<Standing> of = day.of(Standing.divisionKey(code.substring(0, digits))).stream().filter(s -> s.area().length() == digits && s.meant(date, text)).toList();
            if (!of.isEmpty()) {
                return of;
            }
        }
        return List.of();
    }

    /** Of a split the parts that the place may have come to. */
    private static List<Standing> parts(List<Standing> all, String code, String text) {
        if (all.size() < 2) {
            return all;
        }
        List<Standing> named = all.stream().filter(s -> s.change().within().stream().anyMatch(w -> isCode(w) ? code.startsWith(w) : text.contains(w))).toList();
        return named.size() == 1 ? named : all;
    }

    private static boolean isCode(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private String moved(Day day, Standing s, String code, String text) {
        if (s.change().kind() == ChangeKind.DIVISION_ABOLISHED) {
            return filled(above(s.area()));
        }
        String to = s.toArea();
        String rest = code.substring(s.area().length());
        if (rest.chars().allMatch(c -> c == '0')) {
            return filled(to);
        }
        if (s.area().equals(to)) {
            return code;
        }
        String kept = to + rest;
        if (s.area().length() == to.length() && day.wholly(s) && (gazetteer.find(to) < 0 || gazetteer.find(significant(kept)) >= 0)) {
            return kept;
        }
        return town(to, text);
    }

    /** The town that the text names, else the whole. */
    private String town(String to, String text) {
        int d = gazetteer.find(to);
        if (d >= 0 && !text.isEmpty()) {
            for (int child : gazetteer.children(d)) {
                if (text.contains(gazetteer.name(child))) {
                    return gazetteer.code(child);
                }
            }
        }
        return filled(to);
    }

    private static String significant(String code) {
        return io.tongyuan.address.matching.Extent.significant(code);
    }

    static String above(String significant) {
        for (int digits : DIGITS) {
            if (digits < significant.length()) {
                return significant.substring(0, digits);
            }
        }
        return "";
    }

    static String filled(String significant) {
        return significant + "0".repeat(WHOLE - significant.length());
    }

    /** What holds all of them. */
    static String common(Collection<String> codes) {
        for (int digits : DIGITS) {
            if (codes.stream().map(c -> c.substring(0, digits)).distinct().count() == 1) {
                return filled(codes.iterator().next().substring(0, digits));
            }
        }
        return filled("");
    }
}
