package io.tongyuan.address.comparing;

import io.tongyuan.address.text.NormalText;
import io.tongyuan.address.text.Numerals;

/**
 * The letters and digits of a text as they are compared: numerals as digits wherever they stand (四巷五号 is 4巷5号, and 三里屯
 * is 3里屯 on both sides), buildings by one word, a hyphen or 之 between digits kept, for 188-1 is not 1881.
 */
final class Letters {
    private Letters() {
    }

    static String of(String text) {
        String normal = Numerals.ascii(NormalText.of(text));
        StringBuilder out = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if ((c == '-' || c == '之') && digit(normal, i - 1) && digit(normal, i + 1)) {
                out.append('-');
            } else if (c == '栋' && digit(normal, i - 1)) {
                out.append('幢');
            } else if (c == '号' && digit(normal, i - 1) && i + 1 < normal.length() && normal.charAt(i + 1) == '楼') {
                out.append('幢');
                i++;
            } else if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    private static boolean digit(String s, int at) {
        return at >= 0 && at < s.length() && s.charAt(at) >= '0' && s.charAt(at) <= '9';
    }
}
