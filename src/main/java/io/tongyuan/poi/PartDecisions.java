package io.tongyuan.poi;

import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredDecision;
import io.tongyuan.graph.StoredJudgement;
import io.tongyuan.graph.StoredPlacePart;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.model.EntityKind;
import io.tongyuan.poi.PlaceAnswer.Ground;
import io.tongyuan.reconcile.Assertion;
import io.tongyuan.reconcile.Survivorship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The decisions about parts whose values have changed, within one transaction. */
final class PartDecisions {
    private final WriteTransaction tx;
    private final Survivorship rules;
    private final PartReader reader;
    private final Supplier<PlaceComparison> made;
    private final Map<String, Facts> facts = new HashMap<>();
    private final Set<String> parts = new TreeSet<>();
    private PlaceComparison comparison;
    private long matches;
    private long possible;

    PartDecisions(WriteTransaction tx, Survivorship rules, PartReader reader, Supplier<PlaceComparison> comparison) {
        this.tx = tx;
        this.rules = rules;
        this.reader = reader;
        this.made = comparison;
    }

    /** All that were looked at, and those that decisions tie them to. */
    Set<String> parts() {
        return parts;
    }

    long matches() {
        return matches;
    }

    long possible() {
        return possible;
    }

    /**
     * @param shown   ids of places that are shown
     * @param touched all ids that the change log names: parts that are gone among them
     * @return ids shown of those that have to be put together anew, none where the groups stay as they are
     */
    Set<String> renew(Set<String> shown, Collection<String> touched) {
        Map<String, StoredPlacePart> now = new TreeMap<>();
        tx.places().assertionsByPart(shown).forEach((id, said) -> now.put(id, reader.part(id, rules.values(EntityKind.POI, said.stream().map(PartDecisions::assertion).toList()))));
        Set<String> ids = new TreeSet<>(touched);
        ids.addAll(now.keySet());
        ids.addAll(tx.places().partsOf(shown));
        Map<String, StoredPlacePart> before = tx.places().parts(ids);
        Set<String> gone = new TreeSet<>(before.keySet());
        gone.removeAll(now.keySet());
        Set<String> changed = new TreeSet<>();
        now.forEach((id, part) -> {
            if (!part.equals(before.get(id))) {
                changed.add(id);
            }
        });
        tx.places().forgetParts(gone);
        tx.places().putParts(changed.stream().map(now::get).toList());
        Set<String> decided = new TreeSet<>(changed);
        decided.addAll(gone);
        if (!decided.isEmpty()) {
            List<StoredDecision> old = tx.decisions().of(decided);
            old.forEach(d -> parts.addAll(List.of(d.a(), d.b())));
            Map<String, Boolean> drawn = new HashMap<>();
            old.forEach(d -> drawn.put(d.a() + d.b(), d.drawn()));
            List<StoredDecision> fresh = decide(changed, now).stream().map(d -> d.drawn(drawn.getOrDefault(d.a() + d.b(), false))).toList();
            tx.decisions().replace(decided, fresh);
        }
        parts.addAll(ids);
        return regroup();
    }

    private static Assertion assertion(StoredAssertion a) {
        return new Assertion(a.recordId(), a.provider(), a.resource(), a.date(), a.registers(), a.attributes(), a.doubts());
    }

    private List<StoredDecision> decide(Set<String> changed, Map<String, StoredPlacePart> now) {
        Set<String> cells = new TreeSet<>();
        Set<String> called = new TreeSet<>();
        Set<String> at = new TreeSet<>();
        changed.stream().map(now::get).forEach(p -> {
            cells.addAll(PartReader.cellsAround(p));
            called.add(p.called());
            at.add(p.at());
        });
        called.remove("");
        at.remove("");
        Map<String, StoredPlacePart> candidates = tx.places().near(cells, called, at);
        Blocks blocks = new Blocks(candidates.values());
        List<StoredDecision> out = new ArrayList<>();
        for (String id : changed) {
            StoredPlacePart part = now.get(id);
            Set<String> with = blocks.with(part);
            // A pair of two that have both changed is decided once.
            with.removeIf(other -> changed.contains(other) && other.compareTo(id) < 0);
            with.forEach(other -> decide(part, candidates.get(other)).ifPresent(out::add));
        }
        return out;
    }

    private Optional<StoredDecision> decide(StoredPlacePart one, StoredPlacePart other) {
        return answer(one, other).filter(a -> a.verdict() != PlaceVerdict.NO).map(a -> {
            matches += a.verdict() == PlaceVerdict.MATCH ? 1 : 0;
            possible += a.verdict() == PlaceVerdict.POSSIBLE ? 1 : 0;
            boolean inOrder = one.id().compareTo(other.id()) < 0;
            return new StoredDecision(inOrder ? one.id() : other.id(), inOrder ? other.id() : one.id(), a.verdict().name(), a.bits(), false,
                    a.grounds().stream().map(Ground::written).toList());
        });
    }

    private Optional<PlaceAnswer> answer(StoredPlacePart one, StoredPlacePart other) {
        if (comparison == null) {
            comparison = made.get();
        }
        return comparison.levels(facts(one), facts(other)).map(comparison::answer);
    }

    private Facts facts(StoredPlacePart part) {
        return facts.computeIfAbsent(part.id(), k -> reader.facts(part));
    }

    /** The components of all parts, their groups by the decisions that stand now, and whose group has become another. */
    private Set<String> regroup() {
        Map<String, StoredDecision> ties = new TreeMap<>();
        Map<String, StoredJudgement> judgements = new TreeMap<>();
        Set<String> component = new TreeSet<>(parts);
        for (Set<String> next = new HashSet<>(parts); !next.isEmpty();) {
            List<StoredDecision> decided = tx.decisions().of(next).stream().filter(StoredDecision::matches).toList();
            List<StoredJudgement> judged = tx.judgements().of(next);
            decided.forEach(d -> ties.put(d.a() + d.b(), d));
            judged.forEach(j -> judgements.put(j.a() + j.b(), j));
            next = new HashSet<>();
            for (StoredDecision d : decided) {
                next.addAll(List.of(d.a(), d.b()));
            }
            for (StoredJudgement j : judged) {
                if (j.verdict().equals("SAME")) {
                    next.addAll(List.of(j.a(), j.b()));
                }
            }
            next.removeAll(component);
            component.addAll(next);
        }
        parts.addAll(component);
        Map<String, StoredPlacePart> stored = tx.places().parts(component);
        List<StoredDecision> drawn = PlaceGroups.drawn(component, ties.values(), judgements.values(), (a, b) -> mayBeOne(ties, stored, a, b));
        tx.decisions().put(drawn.stream().filter(d -> ties.get(d.a() + d.b()).drawn() != d.drawn()).toList());
        return PlaceGroups.regrouped(tx.places().shown(component), drawn, judgements.values());
    }

    private boolean mayBeOne(Map<String, StoredDecision> ties, Map<String, StoredPlacePart> stored, String a, String b) {
        if (ties.containsKey(a.compareTo(b) < 0 ? a + b : b + a)) {
            return true;
        }
        StoredPlacePart one = stored.get(a);
        StoredPlacePart other = stored.get(b);
        return one == null || other == null || answer(one, other).map(w -> w.verdict() != PlaceVerdict.NO).orElse(false);
    }
}
