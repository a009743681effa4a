package io.tongyuan.generate.writing;

/** Numbers in the forms in which clerks write them. */
public final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {
    }

    /** 一百二十五; 1 to 9999. */
    public static String chinese(int n) {
        String units = "千百十";
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0, divisor = 1000; divisor > 0; i++, divisor /= 10) {
            int digit = n / divisor % 10;
            if (digit == 0) {
                gap = out.length() > 0;
            } else {
                if (gap) {
                    out.append('零');
                    gap = false;
                }
                boolean ten = divisor == 10 && digit == 1 && out.length() == 0;
                out.append(ten ? "" : "" + DIGITS.charAt(digit)).append(divisor > 1 ? "" + units.charAt(i) : "");
            }
        }
        return out.toString();
    }

    /** Digits, letters and hyphens in full width. */
    public static String wide(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
            out.append(plain ? (char) (c + 0xFEE0) : c);
        }
        return out.toString();
    }
}
