package io.tongyuan.address.index;

import io.tongyuan.address.text.NormalText;
import io.tongyuan.address.text.Pinyin;
import java.util.List;

/** The forms in which names are completed: what is typed and what is registered are levelled alike. */
final class NameForms {
    private static final String NUMERALS = "零一二三四五六七八九";

    private NameForms() {
    }

    /** Letters and digits alone, in lower case, 三 as 3: 纬三路 and 纬3路 are typed for one another. */
    static String key(String text) {
        NormalText normal = NormalText.of(text);
        StringBuilder out = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            int digit = NUMERALS.indexOf(c);
            if (digit >= 0) {
                out.append((char) ('0' + digit));
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '-') {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    static List<String> syllables(String key) {
        return Pinyin.get().syllables(key);
    }

    static String initials(List<String> syllables) {
        StringBuilder out = new StringBuilder(syllables.size());
        syllables.forEach(s -> out.append(s.charAt(0)));
        return out.toString();
    }

    /** What follows a name: 12, 12号, 12号3幢 → 12号3号楼. */
    static String numbered(String rest) {
        return rest.replaceAll("([0-9])(?:幢|栋|座)", "$1号楼").replaceAll("([a-z])(?:幢|栋|号楼)", "$1座");
    }

    static boolean latin(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
