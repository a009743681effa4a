package io.tongyuan.address.comparing;

import io.tongyuan.address.matching.Part;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The features of a pair. Parts: 1 equal, 0 different, and three values where one or both leave it out.
 */
final class Features {
    static final float ABSENT = -3;
    static final float ONLY_B = -2;
    static final float ONLY_A = -1;

    private final Written a;
    private final Written b;
    private final float[] out = new float[Feature.values().length];

    private Features(Written a, Written b) {
        this.a = a;
        this.b = b;
    }

    static float[] of(Written a, Written b, GramWeights weights, double[] words) {
        Features f = new Features(a, b);
        f.divisions();
        f.roads();
        f.numbers();
        f.names(weights);
        f.surroundings();
        Overlap.of(a, b, weights).into(f.out);
        f.kinds(weights);
        f.targets(weights);
        for (int k = 0; k < words.length; k++) {
            f.out[Feature.WORDS_DIFFERENT.ordinal() + k] = (float) words[k];
        }
        return f.out;
    }

    private void set(Feature feature, double value) {
        out[feature.ordinal()] = (float) value;
    }

    private void divisions() {
        set(Feature.CITY, relation(a.division(Level.CITY), b.division(Level.CITY)));
        set(Feature.COUNTY, relation(a.division(Level.COUNTY), b.division(Level.COUNTY)));
        set(Feature.TOWN, relation(a.division(Level.TOWN), b.division(Level.TOWN)));
        set(Feature.COUNTY_NAMED_A, a.has(ElementType.DISTRICT) ? 1 : 0);
        set(Feature.COUNTY_NAMED_B, b.has(ElementType.DISTRICT) ? 1 : 0);
    }

    static float relation(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b.isEmpty() ? ABSENT : ONLY_B : ONLY_A;
        }
        return a.equals(b) ? 1 : 0;
    }

    private void roads() {
        List<String> ra = a.roads();
        List<String> rb = b.roads();
        set(Feature.ROADS_A, ra.size());
        set(Feature.ROADS_B, rb.size());
        long shared = ra.stream().filter(rb::contains).count();
        set(Feature.ROADS_SHARED, shared);
        set(Feature.ROAD, shared > 0 ? 1 : relation(String.join("", ra), String.join("", rb)));
        set(Feature.ROAD_A_IN_B, foundIn(ra, b.letters()));
        set(Feature.ROAD_B_IN_A, foundIn(rb, a.letters()));
    }

    /** Share of the names that stand in the text. */
    private static double foundIn(List<String> names, String text) {
        return names.isEmpty() ? ABSENT : names.stream().filter(n -> text.contains(Letters.of(n))).count() / (double) names.size();
    }

    private void numbers() {
        String na = a.key(Part.NUMBER, ElementType.ROAD_NUMBER);
        String nb = b.key(Part.NUMBER, ElementType.ROAD_NUMBER);
        float number = relation(na, nb);
        set(Feature.NUMBER, number);
        int ia = leading(na);
        int ib = leading(nb);
        set(Feature.NUMBER_APART, ia < 0 || ib < 0 ? ABSENT : Math.log1p(Math.abs(ia - ib)));
        set(Feature.NUMBER_ON_SHARED_ROAD, out[Feature.ROADS_SHARED.ordinal()] > 0 ? number : ABSENT - 1);
        Set<String> shared = new HashSet<>(a.numbers());
        shared.retainAll(b.numbers());
        set(Feature.NUMERALS_SHARED, shared.size());
        set(Feature.NUMERALS_ONLY_A, a.numbers().size() - shared.size());
        set(Feature.NUMERALS_ONLY_B, b.numbers().size() - shared.size());
        set(Feature.LONG_NUMERALS_SHARED, shared.stream().mapToInt(String::length).max().orElse(0));
        String building = a.key(Part.BUILDING, ElementType.BUILDING);
        set(Feature.BUILDING, relation(building, b.key(Part.BUILDING, ElementType.BUILDING)));
        set(Feature.BUILDING_IN_B, building.isEmpty() ? ABSENT : b.numbers().contains(building.toLowerCase(java.util.Locale.ROOT)) ? 1 : 0);
        set(Feature.UNIT, relation(a.key(Part.UNIT, ElementType.UNIT), b.key(Part.UNIT, ElementType.UNIT)));
        set(Feature.FLOOR, relation(a.key(Part.FLOOR, ElementType.FLOOR), b.key(Part.FLOOR, ElementType.FLOOR)));
        set(Feature.ROOM, relation(a.key(Part.ROOM, ElementType.ROOM), b.key(Part.ROOM, ElementType.ROOM)));
    }

    private static int leading(String number) {
        int end = 0;
        while (end < number.length() && end < 7 && Character.isDigit(number.charAt(end))) {
            end++;
        }
        return end == 0 ? -1 : Integer.parseInt(number, 0, end, 10);
    }

    private void names(GramWeights weights) {
        String allA = String.join("", a.names());
        String allB = String.join("", b.names());
        String lastA = a.names().isEmpty() ? "" : a.names().getLast();
        String lastB = b.names().isEmpty() ? "" : b.names().getLast();
        set(Feature.NAMES_A, a.names().size());
        set(Feature.NAMES_B, b.names().size());
        set(Feature.NAME_A_COVERED, Overlap.covered(allA, b.letters(), weights));
        set(Feature.NAME_B_COVERED, Overlap.covered(allB, a.letters(), weights));
        set(Feature.LAST_NAME_A_COVERED, Overlap.covered(lastA, b.letters(), weights));
        set(Feature.LAST_NAME_B_COVERED, Overlap.covered(lastB, a.letters(), weights));
        double best = ABSENT;
        for (String na : a.names()) {
            for (String nb : b.names()) {
                best = Math.max(best, Overlap.jaccard(na, nb, weights));
            }
        }
        set(Feature.BEST_NAME, best);
        set(Feature.LAST_NAMES, lastA.isEmpty() || lastB.isEmpty() ? ABSENT : Overlap.jaccard(lastA, lastB, weights));
        set(Feature.NAME_WEIGHT_A, Overlap.weight(allA, weights));
        set(Feature.NAME_WEIGHT_B, Overlap.weight(allB, weights));
        String endA = ending(lastA.isEmpty() ? a.below() : lastA);
        String endB = ending(lastB.isEmpty() ? b.below() : lastB);
        set(Feature.ENDING_SHARED, endA.equals(endB) ? 1 : 0);
        set(Feature.ENDING_A_IN_B, b.letters().contains(endA) ? 1 : 0);
        set(Feature.ENDING_B_IN_A, a.letters().contains(endB) ? 1 : 0);
    }

    /** 酒店, 公司, 花园: what kind of place it is. */
    private static String ending(String name) {
        return name.substring(Math.max(0, name.length() - 2));
    }

    private void surroundings() {
        set(Feature.CROSSING_A, crossing(a));
        set(Feature.CROSSING_B, crossing(b));
        set(Feature.DIRECTION_A, direction(a));
        set(Feature.DIRECTION_B, direction(b));
    }

    private static int crossing(Written w) {
        return w.has(ElementType.INTERSECTION) ? 1 : 0;
    }

    private static int direction(Written w) {
        return w.has(ElementType.DIRECTION) || w.has(ElementType.DISTANCE) ? 1 : 0;
    }

    /** What the tagger found, kind by kind, then how deep it goes, how deep it agrees, and where it first differs. */
    private void kinds(GramWeights weights) {
        int finestShared = -1;
        int coarsestDifferent = Kind.values().length;
        for (int k = 0; k <= Kind.ASSIST.ordinal(); k++) {
            Kind kind = Kind.values()[k];
            List<String> ka = a.kinds().getOrDefault(kind, List.of());
            List<String> kb = b.kinds().getOrDefault(kind, List.of());
            int first = Feature.KIND_TOWN_SAME.ordinal() + 4 * k;
            boolean same = ka.stream().anyMatch(kb::contains);
            out[first] = same ? 1 : relation(ka.isEmpty() ? "" : "a", kb.isEmpty() ? "" : "b");
            double like = ABSENT;
            for (String x : ka) {
                for (String y : kb) {
                    like = Math.max(like, kind.counts() ? closeness(x, y) : Math.max(Overlap.jaccard(x, y, weights), 0));
                }
            }
            out[first + 1] = (float) like;
            out[first + 2] = (float) there(ka, b, kind, weights);
            out[first + 3] = (float) there(kb, a, kind, weights);
            if (kind != Kind.ASSIST) {
                if (same) {
                    finestShared = k;
                } else if (!ka.isEmpty() && !kb.isEmpty() && coarsestDifferent > k) {
                    coarsestDifferent = k;
                }
                set(Feature.FINEST_A, ka.isEmpty() ? out[Feature.FINEST_A.ordinal()] : k + 1);
                set(Feature.FINEST_B, kb.isEmpty() ? out[Feature.FINEST_B.ordinal()] : k + 1);
            }
        }
        set(Feature.FINEST_SHARED, finestShared);
        set(Feature.COARSEST_DIFFERENT, coarsestDifferent);
    }

    private static double there(List<String> values, Written other, Kind kind, GramWeights weights) {
        if (values.isEmpty()) {
            return ABSENT;
        }
        return kind.counts() ? values.stream().filter(v -> other.numbers().contains(v)).count() / (double) values.size()
                : Overlap.covered(String.join("", values), other.letters(), weights);
    }

    /** 1 for equal numbers, less the further apart. */
    private static double closeness(String x, String y) {
        int nx = leading(x);
        int ny = leading(y);
        return x.equals(y) ? 1 : nx < 0 || ny < 0 ? 0 : nx == ny ? 0.9 : 0.8 / (1 + Math.log1p(Math.abs(nx - ny)));
    }

    /** What each address is about: its finest kind down to the building. A flat's neighbour is in the same building. */
    private void targets(GramWeights weights) {
        int ta = target(a);
        int tb = target(b);
        set(Feature.TARGET_A, ta);
        set(Feature.TARGET_B, tb);
        set(Feature.TARGET_A_IN_B, ta < 0 ? ABSENT : there(a.kinds().get(Kind.values()[ta]), b, Kind.values()[ta], weights));
        set(Feature.TARGET_B_IN_A, tb < 0 ? ABSENT : there(b.kinds().get(Kind.values()[tb]), a, Kind.values()[tb], weights));
        set(Feature.FINER_ONLY_B, finer(ta, b, a));
        set(Feature.FINER_ONLY_A, finer(tb, a, b));
        String pa = last(a);
        String pb = last(b);
        set(Feature.LAST_POI_A_THERE, Overlap.covered(pa, b.letters(), weights));
        set(Feature.LAST_POI_B_THERE, Overlap.covered(pb, a.letters(), weights));
        set(Feature.LAST_POI_LIKE, pa.isEmpty() || pb.isEmpty() ? ABSENT : Overlap.jaccard(pa, pb, weights));
        set(Feature.LAST_POI_EXTRA_A, pa.chars().filter(c -> b.letters().indexOf(c) < 0).count());
        set(Feature.LAST_POI_EXTRA_B, pb.chars().filter(c -> a.letters().indexOf(c) < 0).count());
        String text = b.parsed().text();
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
        set(Feature.BRACKET_B, open >= 0 ? 1 : 0);
        set(Feature.BRACKET_B_THERE, open < 0 ? ABSENT : Overlap.covered(Letters.of(text.substring(open)), a.letters(), weights));
        set(Feature.ORDER_SHARED, inOrder(a.below(), b.below()) / (double) Math.max(1, Math.min(a.below().length(), b.below().length())));
    }

    private static int target(Written w) {
        for (int k = Kind.BUILDING.ordinal(); k >= 0; k--) {
            if (w.kinds().containsKey(Kind.values()[k])) {
                return k;
            }
        }
        return -1;
    }

    /** How many kinds finer than that, down to the building, the one has and the other has not. */
    private static int finer(int than, Written one, Written other) {
        int n = 0;
        for (int k = than + 1; k <= Kind.BUILDING.ordinal(); k++) {
            Kind kind = Kind.values()[k];
            n += one.kinds().containsKey(kind) && !other.kinds().containsKey(kind) ? 1 : 0;
        }
        return n;
    }

    private static String last(Written w) {
        List<String> pois = w.kinds().getOrDefault(Kind.SUB_POI, w.kinds().getOrDefault(Kind.POI, List.of()));
        return pois.isEmpty() ? "" : pois.getLast();
    }

    /** Length of the longest sequence of characters that both have in one order. */
    private static int inOrder(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            for (int j = 1; j <= b.length(); j++) {
                now[j] = a.charAt(i - 1) == b.charAt(j - 1) ? before[j - 1] + 1 : Math.max(before[j], now[j - 1]);
            }
            before = now;
        }
        return before[b.length()];
    }
}
