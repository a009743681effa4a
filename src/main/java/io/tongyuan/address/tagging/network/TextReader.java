package io.tongyuan.address.tagging.network;

import io.tongyuan.address.text.NormalText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Elements of normal texts by a model. For any number of threads. */
public final class TextReader {
    private final Supplier<TaggerModel> source;
    private final ThreadLocal<Decoder> decoder;
    private TaggerModel model;

    /** @param source of the model, asked when the first text is read; its first network is used */
    public TextReader(Supplier<TaggerModel> source) {
        this.source = source;
        this.decoder = ThreadLocal.withInitial(() -> new Decoder(model()));
    }

    private synchronized TaggerModel model() {
        if (model == null) {
            model = source.get().first(1);
        }
        return model;
    }

    /**
     * An element found.
     *
     * @param start offset in the normal text
     * @param end   after its last character
     * @param type  as the labels learned from name it, in lower case
     * @param from  its first unit
     */
    public record Element(int start, int end, String type, int from) {
    }

    /** That an element of the text that this thread read last begins where it does, whatever it and its neighbours are: 0 to 1. */
    public float begins(Element e) {
        return decoder.get().begins(e.from());
    }

    /** The elements of the first {@code end} characters, in order. */
    public List<Element> read(NormalText text, int end) {
        Units units = Units.of(text, 0, end);
        Decoder own = decoder.get();
        LabelSet labels = own.labels();
        int[] states = own.decode(units.symbols(), units.size());
        List<Element> elements = new ArrayList<>(12);
        for (int from = 0; from < units.size();) {
            int to = from + 1;
            while (to < units.size() && !labels.begins(states[to])) {
                to++;
            }
            int type = states[from] % labels.size();
            elements.add(new Element(units.first(from), units.first(to), labels.types().get(type), from));
            from = to;
        }
        return elements;
    }
}
