package io.tongyuan.address.parsing;

import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.ParsedAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The divisions written last, behind a comma or in brackets: 正阳路188号，淄博市周村区. Where none stands before them and they
 * are all that stands there, the text is read as if they came first.
 */
final class TrailingDivision {
    private static final String BEFORE = "，,（(";
    private static final String ENDS = "省市区县旗镇乡道处州盟）)";
    private static final int SHORTEST = 3;
    private static final Set<ElementType> DIVISIONS = EnumSet.of(ElementType.PROVINCE, ElementType.CITY, ElementType.DISTRICT,
            ElementType.TOWN, ElementType.VILLAGE);

    private TrailingDivision() {
    }

    /** @param inOrder parses a text whose divisions come first */
    static ParsedAddress of(ParsedAddress parsed, Function<String, ParsedAddress> inOrder) {
        String text = parsed.text();
        String whole = text.stripTrailing();
        int mark = whole.length() - 1;
        if (mark < 0 || ENDS.indexOf(whole.charAt(mark)) < 0) {
            return parsed;
        }
        while (mark >= 0 && BEFORE.indexOf(whole.charAt(mark)) < 0) {
            mark--;
        }
        boolean bracketed = mark >= 0 && (whole.charAt(mark) == '（' || whole.charAt(mark) == '(');
        int end = bracketed ? whole.length() - 1 : whole.length();
        if (mark <= 0 || end - mark - 1 < SHORTEST || ranksFirst(parsed, mark)) {
            return parsed;
        }
        String tail = text.substring(mark + 1, end);
        if (!allDivision(inOrder.apply(tail))) {
            return parsed;
        }
        ParsedAddress turned = inOrder.apply(tail + text.substring(0, mark));
        return turned.division().isEmpty() || !turned.others().isEmpty() ? parsed : back(turned, text, mark, tail.length());
    }

    /** Whether a division stands before the mark. */
    private static boolean ranksFirst(ParsedAddress parsed, int mark) {
        return parsed.elements().stream().anyMatch(e -> e.start() < mark && DIVISIONS.contains(e.type()));
    }

    private static boolean allDivision(ParsedAddress tail) {
        return tail.division().isPresent() && tail.elements().stream().allMatch(e -> DIVISIONS.contains(e.type()) || e.type() == ElementType.REDUNDANT);
    }

    /** The elements where they stand in the text as written; what runs over the joint is cut there. */
    private static ParsedAddress back(ParsedAddress turned, String text, int mark, int tail) {
        List<AddressElement> elements = new ArrayList<>();
        for (AddressElement e : turned.elements()) {
            boolean last = e.start() < tail;
            int start = last ? e.start() + mark + 1 : e.start() - tail;
            int end = last ? Math.min(e.end(), tail) + mark + 1 : e.end() - tail;
            elements.add(new AddressElement(e.type(), text.substring(start, end), e.value(), start, end));
        }
        elements.sort(Comparator.comparingInt(AddressElement::start));
        return new ParsedAddress(text, elements, turned.division(), turned.zone(), turned.findings());
    }
}
