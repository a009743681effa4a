package io.tongyuan.address.tagging;

import io.tongyuan.address.text.NormalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A closed list of words, the longest found first, by its first character. */
public final class Words {
    /** The last bits of a character by which most are told to begin no word; the tables of all lists do not fit into the nearest cache. */
    private static final int LAST_BITS = 1023;

    private final String[][] byFirst = new String[Character.MAX_VALUE + 1][];
    private final long[] mayBegin = new long[(LAST_BITS + 1) / Long.SIZE];

    private Words(List<String> words) {
        List<String> longestFirst = new ArrayList<>(words);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        for (String word : longestFirst) {
            String[] old = byFirst[word.charAt(0)];
            String[] grown = old == null ? new String[1] : java.util.Arrays.copyOf(old, old.length + 1);
            grown[grown.length - 1] = word;
            byFirst[word.charAt(0)] = grown;
            int last = word.charAt(0) & LAST_BITS;
            mayBegin[last >> 6] |= 1L << last;
        }
    }

    public static Words of(String... words) {
        return new Words(List.of(words));
    }

    /** The words of a text parted by spaces. */
    public static Words in(String text) {
        return new Words(List.of(text.strip().split("\\s+")));
    }

    /** Length of the longest word that stands at {@code at}, 0 where none does. */
    public int lengthAt(NormalText text, int at) {
        String[] candidates = beginningWith(text.at(at));
        if (candidates != null) {
            for (String word : candidates) {
                if (text.startsWith(word, at)) {
                    return word.length();
                }
            }
        }
        return 0;
    }

    /** Null where there are none. */
    private String[] beginningWith(char c) {
        int last = c & LAST_BITS;
        return (mayBegin[last >> 6] >>> last & 1) == 0 ? null : byFirst[c];
    }

    /** True where the text before {@code end} ends with one of the words, all of it at or after {@code from}. */
    public boolean endsAt(NormalText text, int from, int end) {
        for (int at = Math.max(from, end - 8); at < end; at++) {
            String[] candidates = beginningWith(text.at(at));
            if (candidates != null) {
                for (String word : candidates) {
                    if (at + word.length() == end && text.startsWith(word, at)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
