package io.tongyuan.address.tagging.labels;

import java.util.List;

/**
 * One address of a file.
 *
 * @param tokens characters, numbers and words as the file parts them; blanks are tokens too
 * @param labels one a token, as the file writes them
 */
public record LabelledText(List<String> tokens, List<String> labels) {
    public LabelledText {
        tokens = List.copyOf(tokens);
        labels = List.copyOf(labels);
        if (tokens.size() != labels.size()) {
            throw new IllegalArgumentException(tokens.size() + " tokens, " + labels.size() + " labels");
        }
    }

    public int size() {
        return tokens.size();
    }

    /** The text with every digit as 0 and every Latin letter as A: what tells whether two files hold the same address. */
    public String masked() {
        StringBuilder out = new StringBuilder();
        for (String token : tokens) {
            for (int i = 0; i < token.length(); i++) {
                char c = token.charAt(i);
                out.append(c >= '0' && c <= '9' ? '0' : c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 'A' : c);
            }
        }
        return out.toString();
    }
}
