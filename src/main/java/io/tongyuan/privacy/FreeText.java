package io.tongyuan.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds ID numbers that were written where none belongs (a remark, an address, a licence number that has one inside)
 * and masks them. Recognised by shape: 18 characters with a date in their middle, or 15 digits with one.
 */
public final class FreeText {
    private static final String MONTH_DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
    private static final Pattern SHAPE = Pattern.compile(
            "[1-9]\\d{5}(?:18|19|20)\\d{2}" + MONTH_DAY + "\\d{3}[\\dXx]|(?<!\\d)[1-9]\\d{5}\\d{2}" + MONTH_DAY + "\\d{3}(?!\\d)");

    /** Digits together that each of them has. */
    private static final int SHORTEST = 15;
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9０-９])[1１][3-9３-９][0-9０-９]{9}(?![0-9０-９])");
    private static final int MOBILE_LENGTH = 11;

    private FreeText() {
    }

    /** The text with each such number masked; the same instance where it holds none. */
    public static String masked(String text) {
        if (!digitsInARow(text, SHORTEST)) {
            return text;
        }
        String plain = halfWidthDigits(text);
        Matcher m = SHAPE.matcher(plain);
        if (!m.find()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        do {
            out.replace(m.start(), m.end(), Mask.idNumber(plain.substring(m.start(), m.end())));
        } while (m.find());
        return out.toString();
    }

    /** What people wrote in words, without ID numbers and without mobile numbers; the same instance where it holds neither. */
    public static String words(String text) {
        String masked = masked(text);
        return digitsInARow(masked, MOBILE_LENGTH) ? MOBILE.matcher(masked).replaceAll(m -> Mask.phone(m.group())) : masked;
    }

    /** False for nearly all that is ever asked, without an expression. */
    private static boolean digitsInARow(String text, int many) {
        int run = 0;
        for (int i = 0; i < text.length() && run < many; i++) {
            char c = text.charAt(i);
            run = c >= '0' && c <= '9' || c >= '０' && c <= '９' ? run + 1 : 0;
        }
        return run == many;
    }

    /** Same length as the text, so that positions agree. */
    private static String halfWidthDigits(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '０' && c <= '９' || c == 'Ｘ' || c == 'ｘ') {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                out.setCharAt(i, (char) (c - '０' + '0'));
            }
        }
        return out == null ? text : out.toString();
    }
}
