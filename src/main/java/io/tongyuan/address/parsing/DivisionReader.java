package io.tongyuan.address.parsing;

import io.tongyuan.address.parsing.DivisionReading.Role;
import io.tongyuan.address.parsing.Mention.Kind;
import io.tongyuan.address.tagging.Words;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds every chain of division names at the head of a text, and weighs them. */
final class DivisionReader {
    /** More chains than this at once are the lightest ones dropped; real texts have fewer than ten. */
    private static final int MOST = 48;
    /** No address names more divisions in a row. */
    private static final int LONGEST_CHAIN = 14;
    private static final double LEAVING_THE_HINT = -2;
    private static final double REPETITION = 0.6;
    private static final Comparator<DivisionReading> HEAVIEST = Comparator.comparingDouble(DivisionReading::weight).reversed();
    private static final Comparator<DivisionReading> HEAVIEST_AND_LONGEST =
            HEAVIEST.thenComparing(Comparator.comparingInt(DivisionReading::end).reversed());
    private static final Words FILLERS = Words.in("""
            自治区直辖县级行政区划 省直辖县级行政区划 省直辖行政单位 省直辖县 直辖县级行政区划 直辖县 市辖区 市辖县 中华人民共和国 中国""");

    private final MentionFinder finder;
    private final DivisionSets sets;

    DivisionReader(Gazetteer gazetteer) {
        finder = new MentionFinder(gazetteer);
        sets = new DivisionSets(gazetteer);
    }

    /**
     * All readings, the heaviest first; the empty one among them.
     *
     * @param from where the head begins
     * @param hint division that the caller knows, -1 where none
     */
    List<DivisionReading> read(NormalText text, int from, int hint) {
        List<DivisionReading> all = new ArrayList<>();
        List<DivisionReading> open = new ArrayList<>();
        if (hint >= 0) {
            open.add(DivisionReading.start(from, new int[] {hint}, 0, false));
        }
        open.add(DivisionReading.start(from, null, hint >= 0 ? LEAVING_THE_HINT : 0, hint >= 0));
        for (int round = 0; round < LONGEST_CHAIN && !open.isEmpty(); round++) {
            List<DivisionReading> next = new ArrayList<>();
            for (DivisionReading reading : open) {
                if (!extend(text, reading, next)) {
                    all.add(reading);
                }
            }
            if (next.size() > MOST) {
                next.sort(HEAVIEST);
            }
            open = next.size() > MOST ? next.subList(0, MOST) : next;
        }
        all.addAll(open);
        all.sort(HEAVIEST_AND_LONGEST);
        return all;
    }

    /** Adds all ways on; true where the reading cannot stand as it is, because what follows contradicts it. */
    private boolean extend(NormalText text, DivisionReading reading, List<DivisionReading> next) {
        int at = skip(text, reading.end());
        int[] known = reading.candidates();
        boolean narrowed = false;
        Mention against = null;
        for (Mention mention : finder.at(text, at, known)) {
            boolean fits = follow(reading, mention, next);
            narrowed |= fits && mention.kind() == Kind.FULL;
            if (!fits && against == null && finder.surelyNames(text, mention)) {
                if (known != null && MentionFinder.mayBePart(text, mention)) {
                    next.add(reading.then(mention.asZone(), known, reading.weight() + Kind.ZONE.weight(), Role.ZONE));
                } else {
                    against = mention;
                }
            }
        }
        if (!narrowed) {
            for (Mention mention : finder.formerAt(text, at)) {
                if (follow(reading, mention, next)) {
                    against = null;
                }
            }
        }
        if (against == null || narrowed || reading.before() == null) {
            return false;
        }
        contradict(reading, against, next);
        return true;
    }

    private boolean follow(DivisionReading reading, Mention mention, List<DivisionReading> next) {
        int[] known = reading.candidates();
        double weight = reading.weight() + weight(mention.kind(), known);
        if (mention.kind() != Kind.FULL && onlyZoneKnown(reading) && (mention.kind().town() || mention.kind().village())) {
            return false;
        }
        if (known == null && reading.outsideHint() && mention.kind().town()) {
            return false;
        }
        if (mention.kind() == Kind.ZONE) {
            next.add(reading.then(mention, known, weight, Role.ZONE));
            return true;
        }
        if (known == null) {
            next.add(reading.then(mention, mention.divisions(), weight, Role.NARROWS));
            return true;
        }
        int[] below = sets.below(mention.divisions(), known);
        if (below.length > 0) {
            next.add(reading.then(mention, below, weight, Role.NARROWS));
        }
        int[] again = mention.kind().village() ? MentionFinder.none() : sets.within(known, mention.divisions());
        if (again.length > 0) {
            double repeated = reading.weight() + mention.kind().weight() * (reading.before() == null ? 1 : REPETITION);
            next.add(reading.then(mention, again, repeated, Role.REPEATS));
        }
        return below.length > 0 || again.length > 0;
    }

    /** What a town's name says of its county is a repetition where that is known. */
    private double weight(Kind kind, int[] known) {
        boolean again = kind == Kind.TOWN_AND_COUNTY && known != null && !sets.coarserThanCounty(known);
        return again ? Kind.TOWN.weight() + Kind.FULL.weight() * REPETITION : kind.weight();
    }

    /**
     * Below a zone a town's or village's name is no evidence of a county: zones govern towns that the division table
     * doesn't list, and their names are found elsewhere in the city.
     */
    private boolean onlyZoneKnown(DivisionReading reading) {
        boolean zone = false;
        for (DivisionReading r = reading; r.last() != null; r = r.before()) {
            zone |= r.last().kind().zone();
        }
        return zone && (reading.candidates() == null || sets.coarserThanCounty(reading.candidates()));
    }

    /** Either what was read so far holds and the new name is wrong, or the other way round. */
    private void contradict(DivisionReading reading, Mention mention, List<DivisionReading> next) {
        if (reading.candidates() == null) {
            return;
        }
        next.add(reading.then(mention, reading.candidates(), reading.weight(), Role.CONTRADICTED));
        double shared = 0;
        for (DivisionReading r = reading; r.last() != null; r = r.before()) {
            if (r.role() != Role.ZONE && sets.within(mention.divisions(), r.last().divisions()).length > 0) {
                shared += r.last().kind().weight();
            }
        }
        next.add(reading.then(mention, mention.divisions(), shared + mention.kind().weight(), Role.CONTRADICTS));
    }

    private static int skip(NormalText text, int at) {
        int i = at;
        while (i < text.length()) {
            char c = text.at(i);
            int filler = FILLERS.lengthAt(text, i);
            if (filler > 0) {
                i += filler;
            } else if (c == ' ' || c == ',' || c == '-' || c == '.' || c == ':' || c == '、' || c == '/' || c == '|' || c == ';') {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }
}
