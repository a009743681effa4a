package io.tongyuan.address.tagging.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From one set of labels to another, by texts that have both: a network reads the labels of the one beside the text and
 * learns those of the other. What only the one file holds becomes more to learn from.
 */
final class Translation {
    private final List<Text> both = new ArrayList<>();
    private final List<Text> foreign = new ArrayList<>();

    /**
     * @param own     with the labels to translate to
     * @param other   with those to translate from
     */
    Translation(List<Text> own, List<Text> other) {
        Map<String, Text> byText = new HashMap<>();
        own.forEach(t -> byText.putIfAbsent(t.masked(), t));
        for (Text text : other) {
            int[] hints = Arrays.stream(text.states()).map(s -> s + 1).toArray();
            Text known = byText.get(text.masked());
            if (known == null) {
                foreign.add(text.hinted(hints));
            } else if (Arrays.equals(known.symbols(), text.symbols())) {
                both.add(known.hinted(hints));
            }
        }
    }

    /** Texts with both kinds of labels. */
    List<Text> both() {
        return both;
    }

    /** Texts with the foreign labels alone. */
    List<Text> foreign() {
        return foreign;
    }

    /** The foreign texts with labels of our own. */
    List<Text> translated(Ensemble translator) {
        return foreign.stream().map(t -> t.believed(translator.belief(t))).toList();
    }
}
