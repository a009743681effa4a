package io.tongyuan.address.matching;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which parts are compared; equal keys are one thing. Values come in normal form already (三号楼 → 3), this
 * levels what is left: width, case, 之 for a hyphen (188之1 = 188-1, but neither is 188 nor 188附1), leading zeros.
 */
public final class PartKey {
    private static final String ORDINALS = "零一二三四五六七八九";

    private PartKey() {
    }

    public static String of(Part part, String value) {
        if (value.isEmpty()) {
            return "";
        }
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return switch (part) {
            case ROAD -> letters(plain);
            case ESTATE -> ordinals(letters(plain));
            case NUMBER -> number(plain);
            case BUILDING -> label(without(plain, "号楼", "幢", "栋", "座", "#楼", "#"));
            case UNIT -> label(without(plain, "单元", "门"));
            case FLOOR -> label(without(plain, "楼层", "层", "楼", "F"));
            case ROOM -> label(without(plain, "号房", "室", "户", "号"));
        };
    }

    /** Brackets, dots and spaces in names carry nothing, but a hyphen keeps numbers apart (2021-12号地块). */
    private static String letters(String s) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean between = c == '-' && i > 0 && i + 1 < s.length()
                    && Character.isDigit(s.charAt(i - 1)) && Character.isDigit(s.charAt(i + 1));
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || between) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String number(String s) {
        StringBuilder out = new StringBuilder(s.length());
        for (char c : s.toCharArray()) {
            switch (c) {
                case '号', ' ' -> { }
                case '之', '－', '—', '–', '_', '~' -> out.append('-');
                default -> out.append(c);
            }
        }
        return label(out.toString());
    }

    private static String label(String s) {
        String plain = s.replace(" ", "");
        int zeros = 0;
        while (zeros < plain.length() - 1 && plain.charAt(zeros) == '0' && Character.isDigit(plain.charAt(zeros + 1))) {
            zeros++;
        }
        return plain.substring(zeros);
    }

    private static String without(String s, String... suffixes) {
        for (String suffix : suffixes) {
            if (s.length() > suffix.length() && s.endsWith(suffix)) {
                return s.substring(0, s.length() - suffix.length());
            }
        }
        return s;
    }

    /** 一期 and 1期, 二区 and 2区 are one; a numeral elsewhere belongs to the name (三里屯). */
    private static String ordinals(String s) {
        StringBuilder out = new StringBuilder(s);
        for (int i = 0; i + 1 < out.length(); i++) {
            int digit = ORDINALS.indexOf(out.charAt(i));
            boolean alone = i == 0 || ORDINALS.indexOf(out.charAt(i - 1)) < 0 && out.charAt(i - 1) != '十';
            if (digit > 0 && alone && "期区院".indexOf(out.charAt(i + 1)) >= 0) {
                out.setCharAt(i, (char) ('0' + digit));
            }
        }
        return out.toString();
    }
}
