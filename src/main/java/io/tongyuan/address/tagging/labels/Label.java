package io.tongyuan.address.tagging.labels;

import java.util.Locale;

/**
 * A label taken apart.
 *
 * @param place B, I, M, E, S or O, a capital; NUL where the label is empty
 * @param type  in lower case; "" for O
 */
public record Label(char place, String type) {
    public static Label of(String written) {
        int dash = written.indexOf('-');
        String type = dash < 0 ? "" : written.substring(dash + 1).toLowerCase(Locale.ROOT);
        return new Label(written.isEmpty() ? '\0' : Character.toUpperCase(written.charAt(0)), type);
    }

    /** Whether a field of a line can only be a label: {@code B-road}. */
    static boolean is(String field) {
        return field.equalsIgnoreCase("O") || field.length() > 2 && field.charAt(1) == '-' && "BIMESbimes".indexOf(field.charAt(0)) >= 0;
    }

    /** Whether a token so labelled goes on with an element of {@code open} that the token before belongs to; null for none. */
    boolean goesOn(String open) {
        return open != null && (place == 'I' || place == 'M' || place == 'E') && type.equals(open);
    }

    /** Whether a token so labelled belongs to an element at all. */
    boolean inElement() {
        return !type.isEmpty() && "BSIME".indexOf(place) >= 0;
    }
}
