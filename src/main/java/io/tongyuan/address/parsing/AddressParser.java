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
    /** A written address of more than some hundred characters is none; this leaves room for remarks behind it. */
    public static final int LONGEST = 10_000;

    private final Gazetteer gazetteer;
    private final DivisionReader divisions;
    private final LowerLevels lower;
    private final Tagger tagger;
    private final SecondAddress second;
    private final LaterDivision laterDivision;

    public AddressParser(Gazetteer gazetteer) {
        this(gazetteer, AssistedTagger.bundled());
    }

    public AddressParser(Gazetteer gazetteer, Tagger tagger) {
        this.gazetteer = gazetteer;
        this.divisions = new DivisionReader(gazetteer);
        this.lower = new LowerLevels(gazetteer);
        this.tagger = tagger;
        this.laterDivision = new LaterDivision(gazetteer);
        this.second = new SecondAddress(new MentionFinder(gazetteer), tagger);
    }

    public ParsedAddress parse(String text) {
        return parse(text, Context.NONE);
    }

    public ParsedAddress parse(String text, Context context) {
        if (text.length() > LONGEST) {
            return unread(text, FindingCode.INPUT_TOO_LONG);
        }
        NormalText normal = NormalText.of(text);
        if (normal.length() == 0) {
            return unread(text, FindingCode.EMPTY);
        }
        Preamble preamble = Preamble.of(gazetteer, normal);
        int hint = gazetteer.find(context.within());
        DivisionDecision head = decide(normal, preamble.end(), hint);
        if (head.reading().last() == null && preamble.goOn(tagger)) {
            head = decide(normal, preamble.end(), hint);
        }
        int end = second.endOfFirst(normal, head.reading().end());
        if (end < 0) {
            return parse(normal, preamble, head, List.of());
        }
        return parse(normal.head(end), preamble, decide(normal.head(end), preamble.end(), hint),
                beside(normal, second.beginning(normal, end), head.division()));
    }

    /** The elements of another address, of which it is only said that they are there. */
    private List<Span> beside(NormalText normal, int from, int hint) {
        DivisionDecision head = decide(normal, from, hint);
        List<Span> spans = new ArrayList<>(new ChainElements(gazetteer, normal, head).spans());
        spans.addAll(tagger.tag(normal, head.reading().end(), normal.length()));
        return spans.stream().map(s -> new Span(ElementType.REDUNDANT, s.start(), s.end(), s.value())).toList();
    }

    /** @param beside what stands behind the address */
    private ParsedAddress parse(NormalText normal, Preamble preamble, DivisionDecision head, List<Span> beside) {
        String text = normal.source();
        List<Span> below = tagger.tag(normal, head.reading().end(), normal.length());
        DivisionDecision decision = head;
        ChainElements chain = new ChainElements(gazetteer, normal, head);
        List<Span> spans = new ArrayList<>(preamble.spans());
        spans.addAll(chain.spans());
        int later = later(normal, head);
        if (later >= 0) {
            decision = decide(normal, later, head.division());
            ChainElements further = new ChainElements(gazetteer, normal, decision);
            below = new ArrayList<>(tagger.tag(normal, head.reading().end(), later));
            below.addAll(further.spans());
            below.addAll(tagger.tag(normal, decision.reading().end(), normal.length()));
            chain.named().addAll(further.named());
        }
        spans.addAll(persons(normal, below));
        Optional<Span> zone = spans.stream().filter(s -> s.type() == ElementType.ZONE).findFirst();
        LowerLevels.Refined refined = lower.refine(normal, decision, spans, zone.isPresent());
        Set<Level> named = namedBy(chain, spans, refined.division());
        spans.addAll(beside);
        List<Finding> findings = new ArrayList<>(new DivisionFindings(gazetteer).of(decision, chain, refined, zone.isPresent()));
        if (!beside.isEmpty()) {
            findings.add(Finding.of(FindingCode.SECOND_ADDRESS));
        }
        return new ParsedAddress(text, elements(normal, spans), division(refined.division(), named), zone.map(Span::value).orElse(""), findings);
    }

    /** A name of its own before a telephone number is whose it is. */
    private static List<Span> persons(NormalText text, List<Span> spans) {
        List<Span> out = new ArrayList<>(spans);
        for (int i = 0; i + 1 < out.size(); i++) {
            Span s = out.get(i);
            if (s.type() == ElementType.POI && out.get(i + 1).type() == ElementType.PHONE && s.end() - s.start() <= 4
                    && Surnames.begin(text, s.start(), s.end())) {
                out.set(i, new Span(ElementType.PERSON, s.start(), s.end(), s.value()));
            }
        }
        return out;
    }

    private DivisionDecision decide(NormalText text, int from, int hint) {
        return DivisionDecision.of(divisions.read(text, from, hint), gazetteer);
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

    private static List<AddressElement> elements(NormalText text, List<Span> spans) {
        List<AddressElement> elements = new ArrayList<>(spans.size());
        int last = 0;
        for (Span span : spans) {
            // ⑩ is two characters of the normal text and one of the source: the first element has it.
            int start = Math.max(last, text.sourceStart(span.start()));
            int end = text.sourceEnd(span.end());
            if (start >= end) {
                continue;
            }
            last = end;
            elements.add(new AddressElement(span.type(), text.source().substring(start, end), span.value(), start, end));
        }
        return elements;
    }
}
