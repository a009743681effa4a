package io.tongyuan.source.text;

import java.util.Set;
import java.util.regex.Pattern;

/** What spreadsheets and exports put around a value, and how it is taken off. */
public final class CellText {
    private static final Set<String> NOTHING = Set.of("N/A", "n/a", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!",
            "NULL", "null", "Null", "(null)", "None", "NaN",
            "\\N", "-", "--", "—", "——", "/", "\\", "无", "暂无", "空", "未填");
    private static final int LONGEST_NOTHING = 7;
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d(?:\\.\\d+)?[Ee]\\+?\\d{1,3}");

    private CellText() {
    }

    /**
     * Without blanks of any width at the ends, zero-width and control characters, an apostrophe that marks text, and
     * {@code ="…"}; line breaks inside become one space; "" for the words that stand for nothing (N/A, 无, —).
     */
    public static String clean(String cell) {
        String text = trim(cell);
        if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            text = trim(text.substring(2, text.length() - 1).replace("\"\"", "\""));
        }
        if (text.length() > 1 && (text.charAt(0) == '\'' || text.charAt(0) == '’' || text.charAt(0) == '`')) {
            text = trim(text.substring(1));
        }
        return text.length() <= LONGEST_NOTHING && NOTHING.contains(text) ? "" : text;
    }

    /** A long number that a spreadsheet has rounded: 3.70306E+17. Its last digits are lost. */
    public static boolean scientific(String text) {
        return text.length() > 3 && text.charAt(text.length() - 1) <= '9' && (text.indexOf('E') > 0 || text.indexOf('e') > 0)
                && SCIENTIFIC.matcher(text).matches();
    }

    /** For a finding: at most 40 characters, and of identifiers and long runs of digits the first four. */
    public static String masked(String text, boolean identifier) {
        if (identifier) {
            int shown = Math.min(4, Math.max(0, text.length() - 4));
            return text.substring(0, shown) + "*".repeat(Math.min(text.length(), 28) - Math.min(shown, 28));
        }
        StringBuilder out = new StringBuilder(text.length() > 40 ? text.substring(0, 40) + "…" : text);
        int run = 0;
        for (int i = 0; i <= out.length(); i++) {
            char c = i < out.length() ? out.charAt(i) : 0;
            if (Character.isDigit(c)) {
                run++;
            } else {
                if (run >= 11) {
                    out.replace(i - run + 4, i, "*".repeat(run - 4));
                }
                run = 0;
            }
        }
        return out.toString();
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!plain(c) && (Character.isISOControl(c) || invisible(c))) {
                return inside(text, from, to);
            }
        }
        return text.substring(from, to);
    }

    private static String inside(String text, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (!invisible(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Nearly all characters there are: visible ASCII and the common ideographs. */
    private static boolean plain(char c) {
        return c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF;
    }

    private static boolean blank(char c) {
        return !plain(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || invisible(c));
    }

    private static boolean invisible(char c) {
        return c >= '\u200B' && c <= '\u200F' || c == '\u2060' || c == '\uFEFF' || c >= '\u202A' && c <= '\u202E';
    }
}
