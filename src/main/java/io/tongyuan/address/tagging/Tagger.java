package io.tongyuan.address.tagging;

import io.tongyuan.address.text.NormalText;
import java.util.List;

/** Finds the elements of an address. Never throws on any text, and takes time linear in its length. */
public interface Tagger {
    /**
     * @param from where the divisions before it end
     * @param to   where the stretch to tag ends
     * @return spans in the order of the text, between {@code from} and {@code to}, not overlapping
     */
    List<Span> tag(NormalText text, int from, int to);
}
