package io.tongyuan.source.text;

/** Full-width forms. */
final class WideText {
    private WideText() {
    }

    /** ASCII for its full-width forms, and the ideographic space and dashes of all lengths likewise. */
    static String half(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char to = c >= '！' && c <= '～' ? (char) (c - '！' + '!')
                    : c == '　' || c == '\u00A0' ? ' '
                    : c == '—' || c == '–' || c == '‐' || c == '−' || c == '‑' ? '-' : c;
            if (to != c) {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                out.setCharAt(i, to);
            }
        }
        return out == null ? text : out.toString();
    }
}
