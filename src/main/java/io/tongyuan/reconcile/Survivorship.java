package io.tongyuan.reconcile;

import io.tongyuan.model.EntityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Picks golden values by the policy in force: a pure function of the assertions and the policy. */
public final class Survivorship {
    private final Supplier<Policy> policy;
    private final WrittenPlaces places;
    private final Supplier<StandingNames> names;

    public Survivorship(Policy policy) {
        this(() -> policy, WrittenPlaces.BY_LETTERS, () -> StandingNames.NONE);
    }

    /**
     * @param policy the one in force at each call
     * @param names  those of now at each call
     */
    public Survivorship(Supplier<Policy> policy, WrittenPlaces places, Supplier<StandingNames> names) {
        this.policy = policy;
        this.places = places;
        this.names = names;
    }

    /** By another policy, else the same. */
    public Survivorship under(Policy other) {
        return new Survivorship(() -> other, places, names);
    }

    /** By other names, else the same. */
    public Survivorship with(StandingNames other) {
        return new Survivorship(policy, places, () -> other);
    }

    public StandingNames names() {
        return names.get();
    }

    public Policy policy() {
        return policy.get();
    }

    /** Golden values by attribute, with what they stand on. */
    public SortedMap<String, GoldenValue> decide(EntityKind kind, Collection<Assertion> asSaid) {
        Collection<Assertion> assertions = inNamesOfNow(kind, asSaid);
        KindPolicy rules = policy.get().of(kind);
        SortedMap<String, GoldenValue> golden = new TreeMap<>();
        for (String attribute : attributes(assertions)) {
            String lead = rules.of(attribute).follows();
            List<Assertion> saying = saying(attribute, assertions);
            GoldenValue own = contest(rules, attribute, saying, assertions).golden(assertions);
            Assertion led = lead.isEmpty() ? null : led(rules, lead, saying, assertions);
            golden.put(attribute, led == null || led == own.winner() ? own : following(own, led));
        }
        return golden;
    }

    /** The same values alone; most entities are spoken of by one record, most others say the same. */
    public SortedMap<String, String> values(EntityKind kind, Collection<Assertion> asSaid) {
        Collection<Assertion> assertions = inNamesOfNow(kind, asSaid);
        if (assertions.size() == 1) {
            return new TreeMap<>(assertions.iterator().next().attributes());
        }
        KindPolicy rules = policy.get().of(kind);
        SortedMap<String, String> values = new TreeMap<>();
        for (String attribute : attributes(assertions)) {
            values.put(attribute, value(rules, attribute, saying(attribute, assertions), assertions));
        }
        return values;
    }

    /** With the categories that their providers' words mean. */
    private Collection<Assertion> inNamesOfNow(EntityKind kind, Collection<Assertion> asSaid) {
        StandingNames now = names.get();
        Collection<Assertion> read = now.any() ? asSaid.stream().map(a -> now.now(kind, a)).toList() : asSaid;
        return kind == EntityKind.POI ? read.stream().map(policy.get().of(kind).categories()::read).toList() : read;
    }

    private Contest contest(KindPolicy rules, String attribute, List<Assertion> saying, Collection<Assertion> all) {
        String lead = rules.of(attribute).follows();
        boolean position = rules.of(lead.isEmpty() ? attribute : lead).position();
        return new Contest(rules, attribute, saying, places, position ? toleranceM(rules, all) : Contest.NO_POSITION);
    }

    private double toleranceM(KindPolicy rules, Collection<Assertion> all) {
        List<Assertion> saying = saying(PlaceCategories.CODE, all);
        return rules.categories().toleranceM(saying.isEmpty() ? "" : value(rules, PlaceCategories.CODE, saying, all));
    }

    private String value(KindPolicy rules, String attribute, List<Assertion> saying, Collection<Assertion> all) {
        String first = saying.getFirst().attributes().get(attribute);
        if (saying.stream().allMatch(a -> a.attributes().get(attribute).equals(first))) {
            return first;
        }
        String lead = rules.of(attribute).follows();
        Assertion led = lead.isEmpty() ? null : led(rules, lead, saying, all);
        return led == null ? contest(rules, attribute, saying, all).value() : led.attributes().get(attribute);
    }

    /** Of these the one whose value of the lead is best; null where none has one. */
    private Assertion led(KindPolicy rules, String lead, List<Assertion> saying, Collection<Assertion> all) {
        List<Assertion> leading = saying(lead, saying);
        return leading.isEmpty() ? null : contest(rules, lead, leading, all).assertions().getFirst();
    }

    private static GoldenValue following(GoldenValue own, Assertion led) {
        List<GoldenValue.Lost> lost = new ArrayList<>();
        String value = led.attributes().get(own.attribute());
        lost.add(new GoldenValue.Lost(own.winner(), own.value(), own.value().equals(value), Reason.FOLLOWS, ""));
        own.lost().stream().filter(l -> l.assertion() != led).forEach(lost::add);
        return new GoldenValue(own.attribute(), value, led, Reason.FOLLOWS, lost, own.confidence());
    }

    private static SortedSet<String> attributes(Collection<Assertion> assertions) {
        SortedSet<String> attributes = new TreeSet<>();
        assertions.forEach(a -> attributes.addAll(a.attributes().keySet()));
        return attributes;
    }

    private static List<Assertion> saying(String attribute, Collection<Assertion> assertions) {
        return assertions.stream().filter(a -> a.attributes().containsKey(attribute)).toList();
    }
}
