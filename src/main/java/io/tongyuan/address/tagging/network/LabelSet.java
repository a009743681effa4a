package io.tongyuan.address.tagging.network;

import io.tongyuan.address.tagging.labels.Label;
import io.tongyuan.address.tagging.labels.LabelStyle;
import io.tongyuan.address.tagging.labels.LabelledFile;
import java.util.List;
import java.util.TreeSet;

/**
 * The types that a tagger tells apart, in the order of the alphabet; "" where some text belongs to no element. A state is
 * a type and whether the unit begins an element: B-x is state x, I-x is size + x.
 *
 * @param types     in lower case
 * @param spellings of the types, in the same order, as files write them: devZone
 */
public record LabelSet(List<String> types, List<String> spellings) {
    public static LabelSet of(LabelledFile file) {
        List<String> types = List.copyOf(new TreeSet<>(file.labels().map(l -> Label.of(l).type()).distinct().toList()));
        LabelStyle style = LabelStyle.of(file);
        return new LabelSet(types, types.stream().map(style::spelling).toList());
    }

    public int size() {
        return types.size();
    }

    /** As files write the type; as it stands where it is none of these. */
    public String spelling(String type) {
        int at = indexOf(type);
        return at < 0 ? type : spellings.get(at);
    }

    /** -1 where it is none of them. */
    public int indexOf(String type) {
        return types.indexOf(type);
    }

    public String typeOf(int state) {
        return types.get(state % types.size());
    }

    public boolean begins(int state) {
        return state < types.size();
    }
}
