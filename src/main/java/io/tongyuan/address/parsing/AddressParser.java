package io.tongyuan.address.parsing;

import io.tongyuan.address.tagging.AssistedTagger;
import io.tongyuan.address.tagging.Span;
import io.tongyuan.address.tagging.Surnames;
import io.tongyuan.address.tagging.Tagger;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.Level;
import io.tongyuan.model.ParsedAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes written addresses apart. Never throws on any text; time grows with its length, and texts of more than
 * {@value #LONGEST} UTF-16 units are not read. Immutable, for any number of threads.
 */
public final class AddressParser {
    /** A written address of more than some hundred characters is none; this leaves room for remarks, and no 10 kB in any encoding. */
    public static final int LONGEST = 3_000;

    private final Gazetteer gazetteer;
    private final DivisionReader divisions;
    private final LowerLevels lower;
    private final Tagger tagger;
    private final SecondAddress second;
    private final LaterDivision laterDivision;
    private final DivisionFindings divisionFindings;

    public AddressParser(Gazetteer gazetteer) {
        this(gazetteer, AssistedTagger.bundled());
    }

    public AddressParser(Gazetteer gazetteer, Tagger tagger) {
        this.gazetteer = gazetteer;
        this.divisions = new DivisionReader(gazetteer);
        this.lower = new LowerLevels(gazetteer);
        this.tagger = tagger;
        this.laterDivision = new LaterDivision(gazetteer);
        this.divisionFindings = new DivisionFindings(gazetteer);
        this.second = new SecondAddress(new MentionFinder(gazetteer), tagger);
    }

    public ParsedAddress parse(String text) {
        return parse(text, Context.NONE);
    }

    public ParsedAddress parse(String text, Context context) {
        ParsedAddress parsed = inOrder(text, context);
        return TrailingDivision.of(parsed, t -> inOrder(t, context));
    }

    private ParsedAddress inOrder(String text, Context context) {
        if (text.length() > LONGEST) {
            return unread(text, FindingCode.INPUT_TOO_LONG);
        }
        NormalText normal = NormalText.of(text);
        return normal.length() == 0 ? unread(text, FindingCode.EMPTY) : parse(normal, context);
    }

    /** One that is not empty. */
    ParsedAddress parse(NormalText normal, Context context) {
        Preamble preamble = Preamble.of(gazetteer, normal);
        int hint = gazetteer.find(context.within());
        Nearness nearness = new Nearness(gazetteer, context.near());
        DivisionDecision head = decide(normal, preamble.end(), hint, nearness);
        if (head.reading().last() == null && preamble.goOn(tagger)) {
            head = decide(normal, preamble.end(), hint, nearness);
        }
        int end = second.endOfFirst(normal, head.reading().end());
        if (end < 0) {
            return read(normal, 0, preamble.spans(), head, List.of(), nearness);
        }
        NormalText first = normal.head(end);
        DivisionDecision own = decide(first, preamble.end(), hint, nearness);
        int holder = county(own.division());
        List<Further> others = new ArrayList<>();
        for (int from = second.beginning(normal, end); from < normal.length(); ) {
            end = second.endOfFirst(normal, decide(normal, from, -1, nearness).reading().end());
            int to = end < 0 ? normal.length() : end;
            others.add(new Further(normal.sourceStart(from), other(normal.head(to), from, holder, nearness)));
            from = end < 0 ? to : second.beginning(normal, to);
        }
        return read(first, 0, preamble.spans(), own, others, nearness);
    }

    /** @param start offset in the source where its text begins */
    private record Further(int start, ParsedAddress address) {
    }

    /** A further address lies where it says; one that doesn't say it, in the county of the first. */
    private ParsedAddress other(NormalText text, int from, int holder, Nearness nearness) {
        DivisionDecision head = decide(text, from, -1, nearness);
        boolean silent = head.reading().last() == null && holder >= 0;
        return read(text, from, List.of(), silent ? decide(text, from, holder, nearness) : head, List.of(), nearness);
    }

    private int county(int division) {
        int up = division;
        while (up >= 0 && gazetteer.level(up).compareTo(Level.COUNTY) > 0) {
            up = gazetteer.parent(up);
        }
        return up;
    }

    /**
     * @param from   where it begins in the text
     * @param before what stands before it
     * @param others what stands behind it
     */
    private ParsedAddress read(NormalText normal, int from, List<Span> before, DivisionDecision head, List<Further> others,
                               Nearness nearness) {
        DivisionDecision decision = head;
        ChainElements chain = new ChainElements(gazetteer, normal, head);
        List<Span> spans = new ArrayList<>(before);
        spans.addAll(chain.spans());
        int later = later(normal, head);
        List<Span> below = tagger.tag(normal, head.reading().end(), later >= 0 ? later : normal.length());
        if (later >= 0) {
            decision = decide(normal, later, head.division(), nearness);
            ChainElements further = new ChainElements(gazetteer, normal, decision);
            below = new ArrayList<>(below);
            below.addAll(further.spans());
            below.addAll(tagger.tag(normal, decision.reading().end(), normal.length()));
            chain.named().addAll(further.named());
        }
        spans.addAll(persons(normal, below));
        String zone = zone(spans);
        LowerLevels.Refined refined = lower.refine(normal, decision, spans, !zone.isEmpty(), nearness);
        Set<Level> named = namedBy(chain, spans, refined.division());
        List<Finding> findings = divisionFindings.of(decision, chain, refined, !zone.isEmpty());
        int start = from == 0 ? 0 : normal.sourceStart(from);
        List<AddressElement> elements = elements(normal, spans, start);
        if (!others.isEmpty()) {
            findings.add(Finding.of(FindingCode.SECOND_ADDRESS));
            others.forEach(o -> o.address().elements().forEach(e -> elements.add(new AddressElement(ElementType.REDUNDANT, e.text(), e.value(),
                    e.start() + o.start(), e.end() + o.start()))));
        }
        String text = from == 0 ? normal.source() : normal.source().substring(start, normal.sourceEnd(normal.length()));
        return new ParsedAddress(text, elements, division(refined.division(), named), zone, findings, others.stream().map(Further::address).toList());
    }

    private static String zone(List<Span> spans) {
        for (Span span : spans) {
            if (span.type() == ElementType.ZONE) {
                return span.value();
            }
        }
        return "";
    }

    /** A name of its own beside a telephone number is whose it is. */
    private static List<Span> persons(NormalText text, List<Span> spans) {
        List<Span> out = spans;
        for (int i = 0; i < spans.size(); i++) {
            Span s = spans.get(i);
            boolean name = (s.type() == ElementType.POI || s.type() == ElementType.SUB_POI) && s.end() - s.start() <= 4
                    && Surnames.begin(text, s.start(), s.end());
            if (name && (phone(spans, i + 1) || phone(spans, i - 1))) {
                out = out == spans ? new ArrayList<>(spans) : out;
                out.set(i, new Span(ElementType.PERSON, s.start(), s.end(), s.value()));
            }
        }
        return out;
    }

    private static boolean phone(List<Span> spans, int i) {
        return i >= 0 && i < spans.size() && spans.get(i).type() == ElementType.PHONE;
    }

    private DivisionDecision decide(NormalText text, int from, int hint, Nearness nearness) {
        return DivisionDecision.of(divisions.read(text, from, hint), gazetteer, nearness);
    }

    /** Where divisions are named behind a head that leaves them open; -1 where none are. */
    private int later(NormalText text, DivisionDecision head) {
        if (head.reading().last() == null) {
            return head.division() >= 0 ? laterDivision.countyOf(head.division(), text, head.reading().end())
                    : laterDivision.any(text, head.reading().end());
        }
        boolean open = head.division() >= 0 && !head.reading().contradicted()
                && gazetteer.level(head.division()).compareTo(Level.COUNTY) < 0;
        return open ? laterDivision.countyOf(head.division(), text, head.reading().end()) : -1;
    }

    private static ParsedAddress unread(String text, FindingCode why) {
        return new ParsedAddress(text, List.of(), Optional.empty(), "", List.of(Finding.of(why)));
    }

    private Set<Level> namedBy(ChainElements chain, List<Span> spans, int division) {
        Set<Level> named = EnumSet.noneOf(Level.class);
        named.addAll(chain.named());
        for (int up = division; up >= 0 && gazetteer.level(up).compareTo(Level.COUNTY) > 0; up = gazetteer.parent(up)) {
            ElementType type = ChainElements.type(gazetteer.level(up));
            for (Span span : spans) {
                if (span.type() == type) {
                    named.add(gazetteer.level(up));
                }
            }
        }
        return named;
    }

    private Optional<ParsedAddress.Division> division(int d, Set<Level> named) {
        if (d < 0) {
            return Optional.empty();
        }
        DivisionPath path = gazetteer.path(d);
        Set<Level> inferred = EnumSet.noneOf(Level.class);
        for (Level level : Level.values()) {
            if (!path.at(level).isEmpty() && !named.contains(level)) {
                inferred.add(level);
            }
        }
        return Optional.of(new ParsedAddress.Division(gazetteer.code(d), path, inferred));
    }

    /** @param from where the text begins that the offsets are those of */
    private static List<AddressElement> elements(NormalText text, List<Span> spans, int from) {
        List<AddressElement> elements = new ArrayList<>(spans.size());
        int last = from;
        for (Span span : spans) {
            // ⑩ is two characters of the normal text and one of the source: the first element has it.
            int start = Math.max(last, text.sourceStart(span.start()));
            int end = text.sourceEnd(span.end());
            if (start >= end) {
                continue;
            }
            last = end;
            elements.add(new AddressElement(span.type(), text.source().substring(start, end), span.value(), start - from, end - from));
        }
        return elements;
    }
}
