package io.tongyuan.address.tagging.labels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How a file writes its labels: by which scheme, and the types in which spelling. */
public final class LabelStyle {
    private final Map<String, String> spelling = new HashMap<>();
    private final boolean ends;
    private final char inside;
    private final boolean small;

    private LabelStyle(boolean ends, char inside, boolean small) {
        this.ends = ends;
        this.inside = inside;
        this.small = small;
    }

    /** As the file's own labels show it; a type it spells in several ways is written in the commonest. */
    public static LabelStyle of(LabelledFile file) {
        Map<String, Integer> counts = new HashMap<>();
        boolean[] seen = new boolean[128];
        file.labels().forEach(l -> {
            counts.merge(l, 1, Integer::sum);
            seen[l.charAt(0) & 127] = true;
        });
        boolean small = seen['b'] && !seen['B'];
        LabelStyle style = new LabelStyle(seen['E'] || seen['S'] || seen['e'] || seen['s'], seen['M'] || seen['m'] ? 'M' : 'I', small);
        Map<String, Integer> spelled = new HashMap<>();
        counts.forEach((label, n) -> {
            if (label.indexOf('-') > 0) {
                spelled.merge(label.substring(label.indexOf('-') + 1), n, Integer::sum);
            }
        });
        spelled.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> style.spelling.putIfAbsent(Label.of("B-" + e.getKey()).type(), e.getKey()));
        return style;
    }

    /** A type as the file writes it; as it stands where the file doesn't. */
    public String spelling(String type) {
        return spelling.getOrDefault(type, type);
    }

    /**
     * The labels of tokens, each of which {@code chunk} numbers: equal numbers beside each other are one element.
     *
     * @param types     in lower case, "" for what is no element
     * @param otherwise how types are spelled that the file doesn't name
     */
    public List<String> write(int[] chunk, String[] types, UnaryOperator<String> otherwise) {
        List<String> out = new ArrayList<>(types.length);
        for (int i = 0; i < types.length; i++) {
            if (types[i].isEmpty()) {
                out.add("O");
                continue;
            }
            boolean first = i == 0 || chunk[i - 1] != chunk[i];
            boolean last = i + 1 == types.length || chunk[i + 1] != chunk[i];
            char place = first ? ends && last ? 'S' : 'B' : ends && last ? 'E' : inside;
            out.add((small ? Character.toLowerCase(place) : place) + "-" + spelling.getOrDefault(types[i], otherwise.apply(types[i])));
        }
        return out;
    }
}
