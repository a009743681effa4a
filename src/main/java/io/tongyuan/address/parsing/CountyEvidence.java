package io.tongyuan.address.parsing;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.gazetteer.UpperName;
import io.tongyuan.model.Level;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which county a town and a village are in that are written without one. Every county is weighed by how likely it is
 * that somebody there writes these names: the town stands today; or it was restyled (索镇 → 索镇街道); or it was merged
 * into another, and the village that gave it its name is still there; or nothing is known of it. The village may be known in
 * that town, elsewhere in the county, or not at all. What several counties explain is not decided.
 *
 * <p>The likelihoods are shares of what the gazetteer holds: a county has 14 towns and 217 villages on average, a town
 * 15 villages; of the towns called 镇, 58 % have a village of their name in their county and 2 % more one with a direction
 * before it. That a fifth of the towns that people write are gone, and a third of the villages hamlets that no list has,
 * is taken, not counted. {@code CountyEvidenceTest} measures the decisions on towns taken out of the gazetteer.
 */
final class CountyEvidence {
    /** A wrong county is worse than none. */
    private static final double SURE = 0.95;
    private static final double TOWN_STANDS = 0.7 / 14;
    private static final double TOWN_RESTYLED = 0.3 / 14;
    private static final double TOWN_SHORT = 0.1 / 14;
    private static final double TOWN_MERGED = 0.2 * 0.58 / 217;
    /** 北崮山 and 南崮山 are left of 崮山镇. */
    private static final double TOWN_MERGED_IN_PARTS = 0.2 * 0.02 / 217;
    private static final double TOWN_WITHOUT_TRACE = 0.2 * 0.4;
    /**
     * How many of 41,352 further towns would bear a name that none, one, two of them bear (Good and Turing's estimate,
     * from the counts of the gazetteer's names; of one that none bears a guess); of one that more bear one less.
     */
    private static final double[] EXPECTED = {0.4, 0.15, 0.94};
    private static final double TOWNS = 41_352;
    private static final double VILLAGE_IN_TOWN = 0.75 / 15;
    private static final double VILLAGE_IN_MERGED_TOWN = 0.5 / 15;
    private static final double VILLAGE_IN_COUNTY = 0.15 / 217;
    private static final double VILLAGE_ANYWHERE_IN_COUNTY = 0.65 / 217;
    private static final double HAMLET = 0.35;
    /** 大马岱村; a hamlet of a longer name that no list has is as rare as that very name. */
    private static final int LONGEST_USUAL = 4;
    private static final double UNSEEN_LONG = 0.01;
    private static final double VILLAGES = 620_573;
    private static final String PREFIXES = "东西南北前后大小上下中";
    private static final String SUFFIXES = "东西南北一二三";

    private final Gazetteer gazetteer;

    CountyEvidence(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * @param county     -1 where none is likely enough; a city where that has no counties
     * @param candidates what may be meant where none is, the likeliest first, at most a few
     */
    record Verdict(int county, int[] candidates) {
    }

    /**
     * @param regions ascending, where the county must lie or what it must be; null where nothing is known
     * @param town    with its generic part, "" where none is written
     * @param village "" where none is written
     */
    Verdict weigh(int[] regions, String town, String village, Nearness nearness) {
        Weighing weighing = new Weighing(regions, village, nearness);
        if (town.isEmpty()) {
            weighing.villageAlone();
        } else {
            weighing.town(town);
        }
        return weighing.verdict();
    }

    /** 石桥街道办事处 → 石桥. */
    private static String stem(String town) {
        for (String generic : new String[] {"街道办事处", "地区办事处", "街道办", "办事处", "街道", "镇", "乡"}) {
            if (town.endsWith(generic) && town.length() > generic.length() + 1) {
                return town.substring(0, town.length() - generic.length());
            }
        }
        return town;
    }

    private final class Weighing {
        private final int[] regions;
        private final String village;
        private final int[] villages;
        private final double hamlet;
        private final Map<Integer, Double> weights = new HashMap<>();
        private final Nearness nearness;
        private double unknown;

        Weighing(int[] regions, String village, Nearness nearness) {
            this.regions = regions;
            this.nearness = nearness;
            this.village = village;
            this.villages = village.isEmpty() ? null : villagesNamed(village);
            double unseen = village.length() > LONGEST_USUAL ? UNSEEN_LONG : 1;
            this.hamlet = village.isEmpty() ? 1 : HAMLET * (unseen + allNamed(village)) / VILLAGES;
        }

        void villageAlone() {
            if (village.isEmpty()) {
                return;
            }
            for (int v : villages) {
                weights.putIfAbsent(unit(v), VILLAGE_ANYWHERE_IN_COUNTY);
            }
            unknown = hamlet;
            for (int cut = 2; cut <= village.length() - 2; cut++) {
                townAndVillageInOne(village.substring(0, cut), village.substring(cut));
            }
        }

        /** 皇城大马岱村: the town without its generic part and the village. */
        private void townAndVillageInOne(String town, String rest) {
            UpperName name = gazetteer.upperNameAt(town, 0);
            if (name == null || name.length() != town.length()) {
                return;
            }
            for (int t : within(name.townStems())) {
                if (gazetteer.villagesNamed(rest, 0, rest.length(), new int[] {t}).length > 0) {
                    weights.merge(unit(t), TOWN_SHORT * VILLAGE_IN_TOWN, Double::sum);
                }
            }
        }

        void town(String town) {
            String stem = stem(town);
            int[] standing = towns(town, false);
            for (int t : standing) {
                add(t, TOWN_STANDS, t, VILLAGE_IN_TOWN);
            }
            for (int t : towns(stem, true)) {
                if (Arrays.binarySearch(standing, t) < 0) {
                    add(t, TOWN_RESTYLED, t, VILLAGE_IN_TOWN);
                }
            }
            if (!stem.equals(town)) {
                merged(stem, TOWN_MERGED);
                for (char c : PREFIXES.toCharArray()) {
                    merged(c + stem, TOWN_MERGED_IN_PARTS);
                }
                for (char c : SUFFIXES.toCharArray()) {
                    merged(stem + c, TOWN_MERGED_IN_PARTS);
                }
            }
            // A name that many towns bear is the likelier one of a town that is gone.
            int bearers = allTowns(town);
            double gone = TOWN_WITHOUT_TRACE * (bearers < EXPECTED.length ? EXPECTED[bearers] : bearers - 1) / TOWNS;
            unknown = gone * hamlet;
            if (villages != null) {
                for (int v : villages) {
                    weights.putIfAbsent(unit(v), gone * VILLAGE_ANYWHERE_IN_COUNTY);
                }
            }
        }

        private void merged(String stem, double likelihood) {
            for (int v : villagesNamed(stem)) {
                add(v, likelihood, gazetteer.parent(v), VILLAGE_IN_MERGED_TOWN);
            }
        }

        private void add(int d, double ofTown, int around, double ofVillageThere) {
            int unit = unit(d);
            double ofVillage = villages == null ? 1 : anyIn(villages, around) ? ofVillageThere
                    : anyIn(villages, unit) ? VILLAGE_IN_COUNTY : hamlet;
            weights.merge(unit, ofTown * ofVillage, Double::sum);
        }

        Verdict verdict() {
            double traced = 0;
            for (Map.Entry<Integer, Double> unit : weights.entrySet()) {
                double factor = nearness.of(unit.getKey());
                traced += factor;
                unit.setValue(unit.getValue() * factor);
            }
            double rest = unknown * Math.max(0, (regions == null ? nearness.ofAll() : units()) - traced);
            double all = rest + weights.values().stream().mapToDouble(Double::doubleValue).sum();
            int[] likeliest = weights.keySet().stream()
                    .sorted((a, b) -> weights.get(b).equals(weights.get(a)) ? Integer.compare(a, b) : Double.compare(weights.get(b), weights.get(a)))
                    .mapToInt(Integer::intValue).limit(DivisionFindings.MOST_CANDIDATES).toArray();
            if (likeliest.length > 0 && weights.get(likeliest[0]) >= SURE * all) {
                return new Verdict(likeliest[0], new int[] {likeliest[0]});
            }
            double least = (1 - SURE) * all;
            return new Verdict(-1, Arrays.stream(likeliest).filter(u -> weights.get(u) >= least).toArray());
        }

        private double units() {
            double n = 0;
            for (int region : regions) {
                n += gazetteer.level(region) == Level.PROVINCE ? 100 : gazetteer.level(region) == Level.CITY ? 9 : 1;
            }
            return n;
        }

        private int[] towns(String name, boolean stems) {
            UpperName found = gazetteer.upperNameAt(name, 0);
            if (found == null || found.length() != name.length()) {
                return MentionFinder.none();
            }
            int[] towns = within(found.towns());
            return stems && found.townStems().length > 0 ? DivisionSets.union(towns, within(found.townStems())) : towns;
        }

        private int allTowns(String name) {
            UpperName found = gazetteer.upperNameAt(name, 0);
            return found == null || found.length() != name.length() ? 0 : found.towns().length;
        }

        private int[] villagesNamed(String name) {
            return regions == null ? gazetteer.villagesNamed(name, 0, name.length())
                    : gazetteer.villagesNamed(name, 0, name.length(), regions);
        }

        private int allNamed(String name) {
            return regions == null ? villages.length : gazetteer.villagesNamed(name, 0, name.length()).length;
        }

        private int[] within(int[] divisions) {
            return regions == null ? divisions : DivisionSets.filter(divisions, d -> {
                for (int region : regions) {
                    if (gazetteer.descends(d, region)) {
                        return true;
                    }
                }
                return false;
            });
        }
    }

    private boolean anyIn(int[] ascending, int holder) {
        int at = Arrays.binarySearch(ascending, holder);
        int next = at < 0 ? -at - 1 : at + 1;
        return next < ascending.length && ascending[next] < gazetteer.end(holder);
    }

    /** The county, or the city where that has none. */
    private int unit(int d) {
        int up = d;
        while (gazetteer.level(up).compareTo(Level.COUNTY) > 0) {
            up = gazetteer.parent(up);
        }
        return up;
    }
}
