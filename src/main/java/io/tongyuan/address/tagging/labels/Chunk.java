package io.tongyuan.address.tagging.labels;

import java.util.ArrayList;
import java.util.List;

/**
 * An element as conlleval (Tjong Kim Sang and Buchholz, CoNLL-2000) counts it: an I or E that follows no element of its type
 * begins one.
 *
 * @param start first token
 * @param end   after the last token
 * @param type  in lower case
 */
public record Chunk(int start, int end, String type) {
    public static List<Chunk> of(List<String> labels) {
        List<Chunk> chunks = new ArrayList<>();
        int start = -1;
        String open = null;
        for (int i = 0; i < labels.size(); i++) {
            Label label = Label.of(labels.get(i));
            if (label.goesOn(open)) {
                continue;
            }
            if (open != null) {
                chunks.add(new Chunk(start, i, open));
                open = null;
            }
            if (label.inElement()) {
                start = i;
                open = label.type();
            }
        }
        if (open != null) {
            chunks.add(new Chunk(start, labels.size(), open));
        }
        return chunks;
    }
}
