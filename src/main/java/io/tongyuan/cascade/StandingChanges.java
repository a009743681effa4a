package io.tongyuan.cascade;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.reconcile.Assertion;
import io.tongyuan.reconcile.StandingNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names of now, by all changes that stand. Immutable; for any number of threads. */
public final class StandingChanges implements StandingNames {
    private final Reading reading;
    private final List<Enacted> all;
    private final String validOn;
    private final List<Day> days;
    private final DivisionCodes codes;
    private final FormerDivisions formers;
    /** Words of which a text must have one to be concerned at all. */
    private final Set<String> words = new HashSet<>();
    private final int[] lengths;

    /**
     * What changes are worked out with.
     *
     * @param parser  of written addresses
     * @param edition day of the divisions that the parser knows, ISO 8601: a code that it gives is of that day
     */
    public record Reading(AddressParser parser, Gazetteer gazetteer, String edition) {
    }

    /** Nothing has changed yet. */
    public static StandingChanges none(Reading reading) {
        return new StandingChanges(reading, List.of(), EVER);
    }

    private static final String EVER = "9999";

    private StandingChanges(Reading reading, List<Enacted> all, String validOn) {
        this.reading = reading;
        this.all = List.copyOf(all);
        this.validOn = validOn;
        this.codes = new DivisionCodes(reading.gazetteer);
        List<Standing> standing = new GivenAgain(reading.gazetteer).marked(standing(all, validOn));
        Map<String, List<Standing>> byDay = new TreeMap<>();
        standing.forEach(s -> byDay.computeIfAbsent(s.change().on() + cascadeOf(s), d -> new ArrayList<>()).add(s));
        this.days = byDay.values().stream().map(of -> new Day(of.getFirst().change().on(), of)).toList();
        this.formers = new FormerDivisions(standing);
        standing.forEach(s -> Words.of(s, words::add));
        this.lengths = words.stream().mapToInt(String::length).distinct().sorted().toArray();
    }

    /** In the order in which cascades were applied, on one day. */
    private static String cascadeOf(Standing s) {
        return String.format(java.util.Locale.ROOT, " %09d", Integer.parseInt(s.cause().substring(0, s.cause().indexOf('-'))));
    }

    private static List<Standing> standing(List<Enacted> all, String validOn) {
        List<Standing> out = new ArrayList<>();
        for (Enacted e : all) {
            for (int i = 0; e.stands() && i < e.changes().size(); i++) {
                Change change = Change.read(e.changes().get(i));
                if (change.on().compareTo(validOn) <= 0) {
                    out.add(new Standing(change, e.number() + "-" + (i + 1), ""));
                }
            }
        }
        return out;
    }

    @Override
    public boolean any() {
        return !all.isEmpty();
    }

    @Override
    public Collection<String> days() {
        return days.stream().map(Day::date).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Collection<String> days(EntityKind kind, Assertion said) {
        Assertion now = now(kind, said);
        if (now == said) {
            return Set.of();
        }
        Set<String> out = new TreeSet<>();
        Former.read(now.attributes().getOrDefault(Former.ATTRIBUTE, "")).forEach(f -> out.add(f.until()));
        Optional.ofNullable(now.attributes().get(StandardPlace.DEMOLISHED)).ifPresent(out::add);
        return out;
    }

    @Override
    public StandingChanges of(Collection<Enacted> enacted) {
        return new StandingChanges(reading, List.copyOf(enacted), EVER);
    }

    @Override
    public StandingChanges at(String knownAt, String valid) {
        List<Enacted> then = all.stream().filter(e -> e.at().compareTo(knownAt) <= 0)
                .map(e -> e.until().compareTo(knownAt) > 0 ? new Enacted(e.number(), e.at(), "", e.changes()) : e).toList();
        return then.equals(all) && valid.equals(validOn) ? this : new StandingChanges(reading, then, valid);
    }

    @Override
    public String division(String code) {
        Set<String> now = present(code, reading.edition);
        return now.contains(code) && now.size() == 1 ? code : DivisionCodes.common(now);
    }

    /** The codes of now of what a record of that date calls so; several where a split leaves it open. */
    public Set<String> present(String code, String date) {
        Set<String> now = Set.of(code);
        for (Day day : days) {
            now = codes.on(day, now, date, "").codes();
        }
        return new TreeSet<>(now);
    }

    @Override
    public String division(ParsedAddress written) {
        Optional<String> known = written.division().map(ParsedAddress.Division::code);
        FormerDivisions.Head head = formers.written(written.text());
        boolean called = known.filter(code -> isCalledSo(code, written.text())).isPresent();
        // 淮安市盱眙县: what the county-level city of that name became is not asked for.
        if (called && reading.gazetteer.fullName(reading.gazetteer.find(known.get())).length() > head.name().length()) {
            return division(known.get());
        }
        Set<String> now = new TreeSet<>();
        formers(written, head).forEach(f -> now.addAll(present(f.code(), f.on())));
        if (now.isEmpty()) {
            return known.map(this::division).orElse("");
        }
        known.filter(code -> called && asFineAs(code, head)).ifPresent(now::add);
        return DivisionCodes.common(now);
    }

    /** Whether the division of today is called, in full, as the text begins. */
    private boolean isCalledSo(String code, String text) {
        int d = reading.gazetteer.find(code);
        return d >= 0 && text.startsWith(reading.gazetteer.fullName(d));
    }

    /** Then both may be meant. */
    private static boolean asFineAs(String code, FormerDivisions.Head head) {
        return !head.all().isEmpty() && Extent.significant(code).length() >= Extent.significant(head.all().getFirst().code()).length();
    }

    private List<FormerDivisions.Former> formers(ParsedAddress written, FormerDivisions.Head head) {
        return head.all().isEmpty() ? formers.named(written).stream().toList() : head.all();
    }

    /** All codes that a text's division has or had: the area of a change may be told by any of them. */
    private Set<String> everyCode(ParsedAddress written) {
        Set<String> out = new TreeSet<>();
        written.division().map(ParsedAddress.Division::code).ifPresent(out::add);
        formers(written, formers.written(written.text())).forEach(f -> out.add(f.code()));
        for (Day day : days) {
            out.addAll(codes.on(day, out, reading.edition, "").codes());
        }
        return out;
    }

    @Override
    public Assertion now(EntityKind kind, Assertion said) {
        if (days.isEmpty()) {
            return said;
        }
        Map<String, String> now = kind == EntityKind.ADDRESS && "true".equals(said.attributes().get("standard"))
                ? StandardPlace.now(said, days, codes) : written(said);
        return now == said.attributes() ? said
                : new Assertion(said.recordId(), said.provider(), said.resource(), said.date(), said.registers(), now, said.doubts());
    }

    private Map<String, String> written(Assertion said) {
        String text = said.attributes().getOrDefault("address", "");
        String within = said.attributes().getOrDefault("addressWithin", "");
        if (text.isEmpty() || !concerns(within + text)) {
            return said.attributes();
        }
        WrittenText.Now now = WrittenText.now(reading.parser, within, text, said.date(), days, this::everyCode);
        if (now.formers().isEmpty() && now.demolished().isEmpty()) {
            return said.attributes();
        }
        Map<String, String> out = new TreeMap<>(said.attributes());
        put(out, "address", now.text());
        put(out, "addressWithin", now.within());
        put(out, Former.ATTRIBUTE, Former.json(now.formers()));
        put(out, StandardPlace.DEMOLISHED, now.demolished());
        return out;
    }

    private static void put(Map<String, String> attributes, String name, String value) {
        if (!value.isEmpty()) {
            attributes.put(name, value);
        }
    }

    private boolean concerns(String text) {
        for (int length : lengths) {
            for (int at = 0; at + length <= text.length(); at++) {
                if (words.contains(text.substring(at, at + length))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return all.stream().map(e -> e.number() + (e.stands() ? "" : " (until " + e.until() + ")")).collect(Collectors.joining(", "));
    }
}
