package io.tongyuan.reconcile;

import io.tongyuan.identity.NameForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One attribute of one entity: who says what, in order, and why in that order. */
final class Contest {
    static final double NO_POSITION = -1;

    private final KindPolicy policy;
    private final AttributePolicy rules;
    private final String attribute;
    private final WrittenPlaces places;
    /** In metres; {@link #NO_POSITION} where it is none. */
    private final double toleranceM;
    private final List<Candidate> order;
    /** All write just the same, as one alone does. */
    private final boolean unanimous;
    /** The best that each provider says, trusted as far as the policy goes. */
    private final Map<String, Candidate> voices = new LinkedHashMap<>();
    private final Map<String, Integer> voicesOfForm = new HashMap<>();
    private boolean outvoted;

    /** Those that say something of the attribute; at least one. */
    Contest(KindPolicy policy, String attribute, Collection<Assertion> saying, WrittenPlaces places, double toleranceM) {
        this.toleranceM = toleranceM;
        this.policy = policy;
        this.rules = policy.of(attribute);
        this.attribute = attribute;
        this.places = places;
        this.order = new ArrayList<>(saying.size());
        saying.forEach(a -> order.add(new Candidate(a, a.attributes().get(attribute))));
        String first = order.getFirst().value;
        unanimous = order.stream().allMatch(c -> c.value.equals(first));
        order.sort(Comparator.comparing(Candidate::distrusted).thenComparingInt(Candidate::rank).thenComparing(Candidate::date, Comparator.reverseOrder())
                .thenComparing(LAST));
        if (toleranceM != NO_POSITION && !unanimous) {
            positions();
        }
        for (Candidate c : order) {
            if (!c.distrusted() && voices.putIfAbsent(c.assertion.provider(), c) == null) {
                voicesOfForm.merge(c.form(), 1, Integer::sum);
            }
        }
        order.sort(this::compare);
        outvote();
    }

    /** What is near the best of those that are left agrees with it: nearness alone is no equality, for it leads on and on. */
    private void positions() {
        for (Candidate lead : order) {
            Position at = Position.of(lead.assertion);
            order.stream().filter(c -> c.form == null && (c == lead || Position.of(c.assertion).metres(at) <= toleranceM)).forEach(c -> c.form = at.toString());
        }
    }

    // One record may speak of an entity twice: of a person and the spouse under one number by mistake.
    private static final Comparator<Candidate> LAST = Comparator.<Candidate, String>comparing(c -> c.assertion.recordId(), Comparator.reverseOrder())
            .thenComparing(c -> new TreeMap<>(c.assertion.attributes()).toString());

    private final class Candidate {
        private final Assertion assertion;
        private final String value;
        private final String against;
        private final int rank;
        private String form;
        private int levels = -1;

        Candidate(Assertion assertion, String value) {
            this.assertion = assertion;
            this.value = value;
            this.against = policy.against(assertion, attribute);
            this.rank = policy.rank(attribute, assertion);
        }

        boolean distrusted() {
            return !against.isEmpty();
        }

        int rank() {
            return rank;
        }

        String date() {
            return assertion.date();
        }

        /** What agrees has one form. Making it of an address is parsing: where all write the same the text itself does. */
        String form() {
            if (form == null) {
                form = unanimous ? value : rules.place() ? places.form(value) : NameForm.of(value);
            }
            return form;
        }

        int levels() {
            if (levels < 0) {
                levels = places.levels(value);
            }
            return levels;
        }
    }

    private int compare(Candidate a, Candidate b) {
        Reason by = between(a, b);
        return by == Reason.RECORD_ID ? LAST.compare(a, b) : by(by, a, b);
    }

    /** The first rule that tells the two apart. */
    private Reason between(Candidate a, Candidate b) {
        if (a.distrusted() != b.distrusted()) {
            return Reason.TRUST;
        }
        if (a.rank != b.rank) {
            return Reason.RANK;
        }
        for (TieRule tie : rules.ties()) {
            Reason reason = Reason.valueOf(tie.name());
            if (by(reason, a, b) != 0) {
                return reason;
            }
        }
        return Reason.RECORD_ID;
    }

    private int by(Reason reason, Candidate a, Candidate b) {
        return switch (reason) {
            case TRUST -> Boolean.compare(a.distrusted(), b.distrusted());
            case RANK -> Integer.compare(a.rank, b.rank);
            case NEWEST -> b.date().compareTo(a.date());
            case MOST_AGREEING -> Integer.compare(voicesOfForm.getOrDefault(b.form(), 0), voicesOfForm.getOrDefault(a.form(), 0));
            case MOST_PRECISE -> rules.place() ? Integer.compare(b.levels(), a.levels()) : 0;
            default -> throw new IllegalStateException(reason.name());
        };
    }

    private void outvote() {
        Candidate first = order.getFirst();
        if (rules.outvotedBy() == 0 || first.distrusted() || voicesOfForm.getOrDefault(first.form(), 0) > 1) {
            return;
        }
        Map<String, Integer> against = new LinkedHashMap<>();
        voices.values().stream().filter(v -> !v.form().equals(first.form()) && v.date().compareTo(first.date()) >= 0)
                .forEach(v -> against.merge(v.form(), 1, Integer::sum));
        against.entrySet().stream().filter(e -> e.getValue() >= rules.outvotedBy()).max(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed())).ifPresent(majority -> {
            Candidate best = order.stream().filter(c -> !c.distrusted() && c.form().equals(majority.getKey())).findFirst().orElseThrow();
            order.remove(best);
            order.addFirst(best);
            outvoted = true;
        });
    }

    String value() {
        return order.getFirst().value;
    }

    List<Assertion> assertions() {
        return order.stream().map(c -> c.assertion).toList();
    }

    /** @param all that speak of the entity, of this attribute or not */
    GoldenValue golden(Collection<Assertion> all) {
        Candidate winner = order.getFirst();
        List<GoldenValue.Lost> lost = new ArrayList<>(order.size() - 1);
        Reason why = order.size() == 1 ? Reason.ONLY_ONE : Reason.ALL_AGREE;
        for (Candidate c : order.subList(1, order.size())) {
            boolean same = c.form().equals(winner.form());
            Reason reason = same ? Reason.ALL_AGREE : outvoted && compare(c, winner) < 0
                    ? Reason.MAJORITY : between(winner, c);
            if (!same && why == Reason.ALL_AGREE) {
                why = reason;
            }
            lost.add(new GoldenValue.Lost(c.assertion, c.value, same, reason, reason == Reason.TRUST ? c.against : ""));
        }
        return new GoldenValue(attribute, winner.value, winner.assertion, why, lost, confidence(winner, all));
    }

    private Confidence confidence(Candidate winner, Collection<Assertion> all) {
        Set<String> silent = new HashSet<>();
        all.forEach(a -> silent.add(a.provider()));
        silent.removeAll(voices.keySet());
        int agree = voicesOfForm.getOrDefault(winner.form(), 0);
        if (winner.distrusted()) {
            silent.remove(winner.assertion.provider());
            agree = 1;
        }
        return Confidence.of(agree, (int) voices.values().stream().filter(v -> !v.form().equals(winner.form())).count(), silent.size());
    }
}
