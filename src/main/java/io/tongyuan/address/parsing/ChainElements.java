package io.tongyuan.address.parsing;

import io.tongyuan.address.parsing.DivisionReading.Role;
import io.tongyuan.address.tagging.Span;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The mentions of a decided reading as elements, and which levels they name. */
final class ChainElements {
    private final Gazetteer gazetteer;
    private final NormalText text;
    private final DivisionDecision decision;
    private final List<Span> spans = new ArrayList<>();
    private final Set<Level> named = EnumSet.noneOf(Level.class);
    private final List<CodeRecord> renamed = new ArrayList<>();
    private boolean repeated;

    ChainElements(Gazetteer gazetteer, NormalText text, DivisionDecision decision) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.decision = decision;
        for (DivisionReading r = decision.reading(); r.last() != null; r = r.before()) {
            spans.addFirst(span(r.last(), r.role()));
        }
    }

    /** From the end of the chain backwards, so that the last of two names of one division is the one that counts. */
    private Span span(Mention mention, Role role) {
        if (mention.kind().zone()) {
            return new Span(ElementType.ZONE, mention.start(), mention.end(), text.slice(mention.start(), mention.end()));
        }
        int division = resolved(mention);
        if (division < 0) {
            boolean wrong = role == Role.CONTRADICTED;
            return new Span(wrong ? ElementType.REDUNDANT : type(gazetteer.level(mention.divisions()[0])), mention.start(), mention.end(),
                    text.slice(mention.start(), mention.end()));
        }
        Level level = gazetteer.level(division);
        if (mention.former() != null) {
            renamed.add(mention.former());
            if (mention.former().successors().isEmpty() && level == Level.CITY) {
                return new Span(ElementType.DISTRICT, mention.start(), mention.end(), mention.former().name());
            }
        }
        boolean again = !named.add(level);
        repeated |= again;
        if (level == Level.PROVINCE && gazetteer.isMunicipality(division)) {
            named.add(Level.CITY);
        }
        return new Span(again ? ElementType.REDUNDANT : type(level), mention.start(), mention.end(), gazetteer.name(division));
    }

    /** Which of the divisions that it may name is the one decided on, or holds it; -1 where none does. */
    private int resolved(Mention mention) {
        for (int up = decision.division(); up >= 0; up = gazetteer.parent(up)) {
            for (int d : mention.divisions()) {
                if (d == up) {
                    return d;
                }
            }
        }
        return -1;
    }

    static ElementType type(Level level) {
        return switch (level) {
            case PROVINCE -> ElementType.PROVINCE;
            case CITY -> ElementType.CITY;
            case COUNTY -> ElementType.DISTRICT;
            case TOWN -> ElementType.TOWN;
            case VILLAGE -> ElementType.VILLAGE;
        };
    }

    List<Span> spans() {
        return spans;
    }

    /** Levels that the text names. */
    Set<Level> named() {
        return named;
    }

    List<CodeRecord> renamed() {
        return renamed;
    }

    boolean repeated() {
        return repeated;
    }
}
