package io.tongyuan.address.matching;

import io.tongyuan.address.parsing.Context;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.StandardAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves a written address against the standard ones: candidates, comparison, decision. Safe for use by several
 * threads; never throws for anything written.
 */
public final class AddressResolver {
    private static final double EQUAL = 1e-9;

    private final CandidateSource source;
    private final MatchWeights weights;

    public AddressResolver(CandidateSource source) {
        this(source, MatchWeights.bundled());
    }

    public AddressResolver(CandidateSource source, MatchWeights weights) {
        this.source = source;
        this.weights = weights;
    }

    public Resolution resolve(ParsedAddress parsed, Context context) {
        return resolve(parsed, context.within());
    }

    /** @param within leading digits or the whole code of the division that the caller knows it lies in, "" where none */
    public Resolution resolve(ParsedAddress parsed, String within) {
        WrittenPlace written = WrittenPlace.of(parsed, within);
        if (written.parts().isEmpty()) {
            return divisionAlone(parsed, written);
        }
        Resolution asWritten = asWritten(parsed, written);
        if (complete(written, asWritten)) {
            return Support.scored(asWritten, Set.of(), weights);
        }
        Optional<WrittenPlace> other = written.withTownInName(parsed);
        if (other.isPresent()) {
            Resolution whole = asWritten(parsed, other.get());
            if (complete(other.get(), whole)) {
                return Support.scored(whole, Set.of(), weights);
            }
        }
        Weighing weighing = weigh(parsed, written, asWritten);
        return weighing.best().map(w -> Support.scored(w.resolution(), w.observations(), weights))
                .orElseGet(() -> Support.scored(asWritten, Set.of(), weights));
    }

    /**
     * What is seen of a text in training.
     *
     * @param readings   that confirm more than what is written does as it stands, none where that confirms all
     * @param answer     with the weights in use
     * @param seen       of the answer
     */
    public record Examined(List<ExaminedReading> readings, Resolution answer, Set<String> seen) {
    }

    /** One reading, what it leads to, and what was seen of it. */
    public record ExaminedReading(Resolution resolution, Set<String> seen) {
    }

    public Examined examine(ParsedAddress parsed, String within) {
        WrittenPlace written = WrittenPlace.of(parsed, within);
        if (written.parts().isEmpty()) {
            return new Examined(List.of(), divisionAlone(parsed, written), Set.of());
        }
        Resolution asWritten = asWritten(parsed, written);
        Weighing weighing = complete(written, asWritten) ? new Weighing(List.of(), weights) : weigh(parsed, written, asWritten);
        var best = weighing.best();
        Resolution answer = best.map(Weighing.Weighed::resolution).orElse(asWritten);
        return new Examined(weighing.readings().stream().map(w -> new ExaminedReading(w.resolution(), w.observations())).toList(), answer,
                Support.of(answer, best.map(Weighing.Weighed::observations).orElse(Set.of())));
    }

    private Resolution asWritten(ParsedAddress parsed, WrittenPlace written) {
        Resolution best = resolve(parsed, written);
        for (String estate : written.estates()) {
            // Which name is the estate's only the register can tell.
            if (best.confirmedTo() == written.finest()) {
                break;
            }
            Resolution other = resolve(parsed, written.with(Part.ESTATE, estate));
            best = other.confirmedTo().isFinerThan(best.confirmedTo()) ? other : best;
        }
        return best;
    }

    private static boolean complete(WrittenPlace written, Resolution r) {
        return r.confirmedTo() == written.finest() && !estateLeftOpen(written, r);
    }

    /** A plate's own entry often names no estate, though another entry there does: the name may be that one's, misspelt. */
    private static boolean estateLeftOpen(WrittenPlace written, Resolution r) {
        return written.has(Part.ESTATE) && !written.namesOrganisation()
                && r.best().filter(c -> !c.address().estate().isEmpty()).isEmpty();
    }

    /** How far an answer goes, though several places go as far. */
    private static Extent reached(Resolution r) {
        return r.verdict() == Verdict.AMBIGUOUS && !r.candidates().isEmpty() ? r.candidates().getFirst().extent() : r.confirmedTo();
    }

    /** The readings that confirm more than what is written does as it stands; empty where the area is too wide to try any. */
    Weighing weigh(ParsedAddress parsed, WrittenPlace written, Resolution asWritten) {
        String area = written.area();
        List<Weighing.Weighed> found = new ArrayList<>();
        if (area.length() >= 4) {
            Readings readings = new Readings(source.names(area.substring(0, Math.min(6, area.length()))));
            for (Reading reading : readings.of(written)) {
                Resolution r = resolve(parsed, reading.place());
                boolean further = reached(r).isFinerThan(reached(asWritten))
                        || reached(r) == reached(asWritten) && estateLeftOpen(written, asWritten) && !estateLeftOpen(written, r);
                if (further && reached(r).isFinerThan(Extent.VILLAGE)) {
                    List<Fault> faults = new ArrayList<>(reading.changes());
                    faults.addAll(r.faults());
                    found.add(new Weighing.Weighed(r.withFaults(faults), Support.of(reading, r)));
                }
            }
        }
        return new Weighing(found, weights);
    }

    private Resolution resolve(ParsedAddress parsed, WrittenPlace written) {
        Search.Result found = search(written, written.area());
        if (found.isEmpty() && written.area().length() > 6) {
            found = search(written, written.area().substring(0, 6));
        }
        return found.isEmpty() ? nothingBelow(parsed, written) : decide(parsed, written, found);
    }

    /** A village written is looked in first; a register often says the town alone or another neighbourhood. */
    private Search.Result search(WrittenPlace written, String area) {
        Search.Result found = new Search(source, written, area).run();
        if (area.length() != 12 || !found.isEmpty() && found.reached() == written.finest()) {
            return found;
        }
        Search.Result inTown = new Search(source, written, area.substring(0, 9)).run();
        return inTown.reached().isFinerThan(found.reached()) ? inTown : found;
    }

    private Resolution decide(ParsedAddress parsed, WrittenPlace written, Search.Result found) {
        Candidate best = found.candidates().getFirst();
        List<Candidate> rivals = found.candidates().stream().skip(1)
                .filter(c -> found.rivals() || Math.abs(c.score() - best.score()) < EQUAL).toList();
        Extent cap = cap(written, best).coarser(found.cap());
        Extent reached = best.extent();
        for (Candidate rival : rivals) {
            reached = reached.coarser(SamePlace.finest(best.address(), rival.address()));
        }
        if (found.more() && reached.isFinerThan(written.divisionExtent())) {
            reached = rivals.isEmpty() ? reached : written.divisionExtent();
        }
        boolean ambiguous = !rivals.isEmpty() && cap.isFinerThan(reached);
        Extent confirmed = reached.coarser(cap);
        List<Fault> faults = new ArrayList<>(best.faults());
        crossings(written, faults);
        if (ambiguous) {
            faults.add(new Fault(Fault.Kind.RIVALS, element(best.extent()), "", "", 1 - 1.0 / (rivals.size() + 1)));
        }
        List<Candidate> ranked = found.candidates().stream().map(c -> ambiguous && (c == best || rivals.contains(c))
                ? new Candidate(c.address(), c.score() / (rivals.size() + 1), c.extent(), c.faults()) : c).toList();
        Candidate first = new Candidate(ranked.getFirst().address(), Comparison.score(faults), best.extent(), faults);
        List<Candidate> all = new ArrayList<>(ranked);
        all.set(0, first);
        boolean complete = confirmed == best.extent() && Comparison.complete(written, first);
        Verdict verdict = ambiguous ? Verdict.AMBIGUOUS : confirmed == Extent.NONE ? Verdict.NONE : complete ? Verdict.MATCH : Verdict.PARTIAL;
        return new Resolution(parsed, verdict, confirmed, division(written, best, rivals, confirmed), all, faults);
    }

    /** What the words allow at most: surroundings, another town or another village than the registered one. */
    private static Extent cap(WrittenPlace written, Candidate best) {
        String registered = Extent.significant(best.address().division());
        boolean otherTown = has(best, ElementType.TOWN) && registered.length() >= 9;
        boolean otherVillage = has(best, ElementType.VILLAGE) && !written.urban();
        if (otherTown || otherVillage) {
            return written.divisionExtent();
        }
        if (written.qualifiers().isEmpty()) {
            return Extent.ROOM;
        }
        boolean estate = written.has(Part.ESTATE) && written.key(Part.ESTATE).equals(Part.ESTATE.keyOf(best.address()));
        return estate ? Extent.ESTATE : written.has(Part.ROAD) ? Extent.ROAD : Extent.VILLAGE;
    }

    private static boolean has(Candidate c, ElementType element) {
        return c.faults().stream().anyMatch(f -> f.kind() == Fault.Kind.DIFFERS && f.element() == element);
    }

    /** The other roads of an intersection must exist as well. */
    private void crossings(WrittenPlace written, List<Fault> faults) {
        for (String road : written.crossings()) {
            Ground ground = Ground.road(written.with(Part.ROAD, road));
            String county = written.area().substring(0, Math.min(6, written.area().length()));
            if (source.find(ground.probe(county, Extent.ROAD), 1).isEmpty()) {
                faults.add(new Fault(Fault.Kind.NOT_FOUND, ElementType.ROAD, road, "", 0.2));
            }
        }
    }

    /** Where the confirmed place lies: as far as all equals agree, at least as far as the text says. */
    private static String division(WrittenPlace written, Candidate best, List<Candidate> rivals, Extent confirmed) {
        if (confirmed == Extent.NONE) {
            return "";
        }
        String common = Extent.significant(best.address().division());
        for (Candidate r : rivals) {
            common = commonDivision(common, Extent.significant(r.address().division()));
        }
        String certain = written.certain();
        String finer = common.startsWith(certain) && !confirmed.isDivision() ? common
                : certain.isEmpty() ? commonDivision(common, Extent.significantTo(confirmed, best.address().division())) : certain;
        return finer.isEmpty() ? "" : finer + "0".repeat(12 - finer.length());
    }

    private static String commonDivision(String a, String b) {
        for (int digits : new int[] {12, 9, 6, 4, 2}) {
            if (a.length() >= digits && b.length() >= digits && a.substring(0, digits).equals(b.substring(0, digits))) {
                return a.substring(0, digits);
            }
        }
        return "";
    }

    private static Resolution divisionAlone(ParsedAddress parsed, WrittenPlace written) {
        List<Fault> faults = new ArrayList<>();
        written.beside().forEach(e -> faults.add(new Fault(Fault.Kind.BESIDE, e.type(), e.value(), "", 0.02)));
        written.qualifiers().forEach(e -> faults.add(new Fault(Fault.Kind.RELATIVE, e.type(), e.text(), "", 0.2)));
        Extent extent = written.divisionExtent();
        Verdict verdict = written.ambiguous() ? Verdict.AMBIGUOUS : extent == Extent.NONE ? Verdict.NONE
                : faults.isEmpty() && !written.contradictory() && said(parsed) ? Verdict.MATCH : Verdict.PARTIAL;
        return new Resolution(parsed, verdict, extent, written.divisionCode(), List.of(), faults);
    }

    /** Whether every division written is among those of the finest that is known: 石桥街道 of a zone is not. */
    private static boolean said(ParsedAddress parsed) {
        List<String> known = parsed.division().map(d -> d.path().names()).orElse(List.of());
        return parsed.elements().stream().allMatch(e -> switch (e.type()) {
            case DISTRICT, TOWN, VILLAGE -> known.contains(e.value());
            default -> true;
        });
    }

    private static Resolution nothingBelow(ParsedAddress parsed, WrittenPlace written) {
        List<Fault> faults = new ArrayList<>();
        written.parts().forEach((part, value) ->
                faults.add(new Fault(Fault.Kind.NOT_FOUND, part.element(), value, "", part.cost())));
        Extent extent = written.divisionExtent();
        Verdict verdict = written.ambiguous() ? Verdict.AMBIGUOUS : extent == Extent.NONE ? Verdict.NONE : Verdict.PARTIAL;
        return new Resolution(parsed, verdict, extent, written.divisionCode(), List.of(), faults);
    }

    private static ElementType element(Extent extent) {
        for (Part p : Part.values()) {
            if (p.extent() == extent) {
                return p.element();
            }
        }
        return ElementType.DISTRICT;
    }
}
