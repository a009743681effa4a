package io.tongyuan.address.parsing;

import io.tongyuan.address.tagging.Span;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.gazetteer.UpperName;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Level;
import java.util.List;

/**
 * What towns, villages and roads in the text say of the divisions that its head leaves open: the county where only a
 * city or nothing is named, then the town and the village in it.
 */
final class LowerLevels {
    private static final String AVENUE = "大道";

    private final Gazetteer gazetteer;
    private final DivisionSets sets;
    private final CountyEvidence evidence;

    LowerLevels(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.sets = new DivisionSets(gazetteer);
        this.evidence = new CountyEvidence(gazetteer);
    }

    /**
     * @param division   -1 where nothing can be said
     * @param candidates which counties may be meant where none is sure, the likeliest first
     */
    record Refined(int division, int[] candidates) {
        static Refined to(int division) {
            return new Refined(division, MentionFinder.none());
        }
    }

    /**
     * @param spans all elements of the address
     * @param zoned whether a development zone is named
     */
    Refined refine(NormalText text, DivisionDecision head, List<Span> spans, boolean zoned, Nearness nearness) {
        if (head.reading().contradicted()) {
            return Refined.to(head.division());
        }
        int[] regions = regions(head);
        int common = regions == null ? -1 : sets.common(regions);
        if (common >= 0 && regions.length == 1 && gazetteer.level(common).compareTo(Level.COUNTY) >= 0) {
            return Refined.to(beneath(head.division() < 0 ? common : head.division(), spans));
        }
        if (zoned) {
            // Below a zone a town's or village's name is no evidence of a county: zones govern towns that the division
            // table doesn't list, and their names are found elsewhere in the city.
            return Refined.to(common);
        }
        Span village = first(spans, ElementType.VILLAGE);
        Span town = lastBefore(spans, ElementType.TOWN, village);
        if (town == null && village == null) {
            int county = regions == null ? ofAvenue(text, spans) : -1;
            return Refined.to(county >= 0 ? county : common);
        }
        CountyEvidence.Verdict verdict = evidence.weigh(regions, town == null ? "" : own(written(text, town)),
                village == null ? "" : village.value(), nearness);
        if (verdict.county() < 0) {
            return new Refined(common, verdict.candidates());
        }
        boolean inside = head.division() >= 0 && gazetteer.descends(head.division(), verdict.county());
        return Refined.to(beneath(inside ? head.division() : verdict.county(), spans));
    }

    /** What the names of counties and coarser divisions allow; null where there are none. */
    private int[] regions(DivisionDecision head) {
        DivisionReading r = head.reading();
        while (r.last() != null && (r.last().kind().town() || r.last().kind().village() || r.last().kind() == Mention.Kind.ZONE)) {
            r = r.before();
        }
        if (r.candidates() == null || !head.ambiguous()) {
            // Of several counties of one name the caller's point may have left one.
            return r.candidates() == null || head.division() < 0 ? r.candidates() : sets.holding(r.candidates(), head.division());
        }
        int[] all = r.candidates();
        for (int d : head.candidates()) {
            int unit = gazetteer.level(d).compareTo(Level.COUNTY) > 0 ? gazetteer.parent(d) : d;
            all = sets.within(new int[] {unit}, all).length > 0 ? all : DivisionSets.union(all, new int[] {unit});
        }
        return all;
    }

    /** The town in the county, and the village in it, that the elements name. */
    private int beneath(int division, List<Span> elements) {
        int known = division;
        for (Span span : elements) {
            Level level = gazetteer.level(known);
            if (span.type() == ElementType.TOWN && level.compareTo(Level.TOWN) < 0) {
                int[] towns = townsIn(known, own(span.value()));
                known = towns.length == 1 ? towns[0] : known;
            } else if (span.type() == ElementType.VILLAGE && level.compareTo(Level.VILLAGE) < 0) {
                int[] villages = gazetteer.villagesNamed(span.value(), 0, span.value().length(), new int[] {known});
                known = villages.length == 1 ? villages[0] : known;
            }
        }
        return known;
    }

    private int[] townsIn(int division, String name) {
        UpperName found = gazetteer.upperNameAt(name, 0);
        if (found == null || found.length() != name.length()) {
            return MentionFinder.none();
        }
        int[] holder = {division};
        return DivisionSets.union(sets.below(found.towns(), holder), sets.below(found.townStems(), holder));
    }

    /**
     * An avenue that bears the name of a county which nothing outside that county bears lies in it: 临淄大道, 嵊州大道.
     * Of the labelled addresses that name the county too 9 of 9 such did; of all avenues with a county's name 21 of 100.
     */
    private int ofAvenue(NormalText text, List<Span> spans) {
        Span road = first(spans, ElementType.ROAD);
        String name = road == null ? "" : written(text, road);
        if (!name.endsWith(AVENUE)) {
            return -1;
        }
        String bare = name.substring(0, name.length() - AVENUE.length());
        UpperName bearers = gazetteer.upperNameAt(bare, 0);
        if (bearers == null || bearers.length() != bare.length() || bearers.full().length > 0 || bearers.brief().length != 1) {
            return -1;
        }
        int county = bearers.brief()[0];
        int[] all = gazetteer.named(bare);
        boolean rare = gazetteer.level(county) == Level.COUNTY && sets.within(all, new int[] {county}).length == all.length;
        return rare ? county : -1;
    }

    /** Without an unknown county before it: 上饶县花厅镇 → 花厅镇. */
    private static String own(String town) {
        int cut = Math.max(town.lastIndexOf('县'), town.lastIndexOf('区'));
        return cut > 0 && cut < town.length() - 2 ? town.substring(cut + 1) : town;
    }

    private static String written(NormalText text, Span span) {
        return text.slice(span.start(), span.end());
    }

    private static Span first(List<Span> spans, ElementType type) {
        for (Span span : spans) {
            if (span.type() == type) {
                return span;
            }
        }
        return null;
    }

    private static Span lastBefore(List<Span> spans, ElementType type, Span end) {
        Span last = null;
        for (Span span : spans) {
            if (span == end) {
                break;
            }
            last = span.type() == type ? span : last;
        }
        return last;
    }
}
