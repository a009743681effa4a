package io.tongyuan.address.parsing;

import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Level;
import io.tongyuan.model.ParsedAddress;
import java.util.Optional;

/**
 * The key text of a written address: two writings of one form surely mean one place, different places never share one.
 * The division by its code, then every element by kind and normal form, then whatever no element took, so that nothing
 * that could tell two places apart is lost. Names of persons, telephone numbers and repetitions say nothing of a place.
 */
public final class CanonicalForm {
    private CanonicalForm() {
    }

    /** "" where the text holds nothing. */
    public static String of(ParsedAddress parsed) {
        StringBuilder out = new StringBuilder();
        parsed.division().ifPresent(d -> out.append(d.code()));
        if (!parsed.zone().isEmpty()) {
            out.append('|').append(ElementType.ZONE).append(':').append(parsed.zone());
        }
        int at = 0;
        for (AddressElement e : parsed.elements()) {
            rest(parsed.text(), at, e.start(), out);
            if (counts(e, parsed)) {
                out.append('|').append(e.type()).append(':').append(e.value());
            }
            at = e.end();
        }
        rest(parsed.text(), at, parsed.text().length(), out);
        return out.toString();
    }

    private static boolean counts(AddressElement e, ParsedAddress parsed) {
        return switch (e.type()) {
            case PERSON, PHONE, REDUNDANT, ZONE -> false;
            case PROVINCE -> !said(Level.PROVINCE, parsed);
            case CITY -> !said(Level.CITY, parsed);
            case DISTRICT -> !said(Level.COUNTY, parsed);
            case TOWN -> !said(Level.TOWN, parsed);
            case VILLAGE -> !said(Level.VILLAGE, parsed);
            default -> true;
        };
    }

    /** Whether the code says the level, so that the element adds nothing; with a contradiction it might. */
    private static boolean said(Level level, ParsedAddress parsed) {
        Optional<ParsedAddress.Division> division = parsed.division();
        boolean finer = division.isPresent() && !division.get().code().substring(Math.max(0, level.digits() - 2), level.digits()).equals("00");
        return finer && parsed.findings().stream().noneMatch(f -> switch (f.code()) {
            case DIVISION_CONTRADICTION, DIVISION_AMBIGUOUS, DIVISION_UNKNOWN -> true;
            default -> false;
        });
    }

    private static void rest(String text, int from, int to, StringBuilder out) {
        if (from >= to) {
            return;
        }
        NormalText normal = NormalText.of(text.substring(from, to));
        boolean begun = false;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(begun ? "" : "|").append(c);
                begun = true;
            }
        }
    }
}
