package io.tongyuan.address.text;

/**
 * Chinese numerals, small and banker's, as far as addresses use them: up to the thousands, by place (一百零三),
 * digit by digit (二〇一), and mixed (1百2).
 */
public final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {
    }

    /** True for a digit or a numeral of either kind. */
    public static boolean is(char c) {
        return digit(c) >= 0 || unit(c) > 0;
    }

    /** True for a Chinese numeral, false for ASCII digits. */
    public static boolean isChinese(char c) {
        return c > '9' && is(c);
    }

    /**
     * ASCII digits of the numeral written in [start, end); leading zeros of a digit string are kept (010314).
     * Anything else than numerals is copied as it stands, so 附三 gives 附3.
     */
    public static String ascii(CharSequence text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start + 2);
        int i = start;
        while (i < end) {
            int from = i;
            boolean placed = false;
            while (i < end && is(text.charAt(i))) {
                placed |= unit(text.charAt(i)) > 0;
                i++;
            }
            if (i == from) {
                out.append(text.charAt(i++));
            } else if (placed) {
                out.append(value(text, from, i));
            } else {
                for (int k = from; k < i; k++) {
                    out.append((char) ('0' + digit(text.charAt(k))));
                }
            }
        }
        return out.toString();
    }

    public static String ascii(CharSequence text) {
        return ascii(text, 0, text.length());
    }

    private static long value(CharSequence text, int start, int end) {
        long total = 0;
        long current = -1;
        for (int i = start; i < end; i++) {
            int d = digit(text.charAt(i));
            if (d >= 0) {
                current = current < 0 ? d : Math.min(current * 10 + d, 1_000_000_000L);
            } else {
                int unit = unit(text.charAt(i));
                if (unit == 20 || unit == 30) {
                    total += unit;
                } else {
                    total += (current <= 0 ? 1 : current) * unit;
                }
                current = -1;
            }
        }
        return total + Math.max(current, 0);
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return switch (c) {
            case '零' -> 0;
            case '一', '壹' -> 1;
            case '二', '贰', '两', '貮', '貳' -> 2;
            case '三', '叁' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> -1;
        };
    }

    private static int unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            case '廿' -> 20;
            case '卅' -> 30;
            default -> 0;
        };
    }

    /** A number up to 99 in small Chinese numerals, as road names write it: 3 → 三, 12 → 十二, 21 → 二十一. */
    public static String chinese(int number) {
        if (number < 0 || number > 99) {
            throw new IllegalArgumentException("0 to 99: " + number);
        }
        int tens = number / 10;
        int ones = number % 10;
        String high = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return ones == 0 && tens > 0 ? high : high + DIGITS.charAt(ones);
    }
}
