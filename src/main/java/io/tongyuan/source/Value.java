package io.tongyuan.source;

import io.tongyuan.model.Finding;
import java.util.List;

/**
 * One field of a row, read as what its item is.
 *
 * @param written   cleaned of what spreadsheets add, "" where nothing is written
 * @param text      canonical: dates ISO 8601 (9999-12-31: open-ended), sums "5000000 CNY", numbers plain; identifiers,
 *                  names and texts as {@code written}; "" where it could not be read
 * @param from      of a period its beginning, "" for none
 * @param to        of a period its end
 * @param findings  without a column yet
 */
public record Value(String written, String text, String from, String to, List<Finding> findings) {
    public static final Value BLANK = new Value("", "", "", "", List.of());

    public Value {
        findings = List.copyOf(findings);
    }

    static Value of(String text) {
        return text.isEmpty() ? BLANK : new Value(text, text, "", "", List.of());
    }

    String part(AttributeRule.Part part) {
        return switch (part) {
            case WHOLE -> text;
            case FROM -> from;
            case TO -> to;
        };
    }
}
