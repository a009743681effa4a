package io.tongyuan.identity;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names of units and projects are compared: what differs only in writing is the same. */
public final class NameForm {
    private NameForm() {
    }

    /** Width, case, blanks, brackets, dots and quotation marks undone; nothing that could tell two names apart. */
    public static String of(String name) {
        if (ideographsAlone(name)) {
            return name;
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '【', '〔', '［', '[', '〈', '<', '《' -> out.append('(');
                case '】', '〕', '］', ']', '〉', '>', '》' -> out.append(')');
                case '·', '•', '・', '‧', '∙', '．' -> out.append('·');
                case '“', '”', '"', '‘', '’', '\'', '「', '」' -> { }
                default -> {
                    if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** Most names: the block of unified ideographs has no other writing of any of its own. */
    private static boolean ideographsAlone(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '\u4E00' || name.charAt(i) > '\u9FFF') {
                return false;
            }
        }
        return true;
    }
}
