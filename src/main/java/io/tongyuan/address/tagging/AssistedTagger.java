package io.tongyuan.address.tagging;

import io.tongyuan.address.tagging.network.TextReader;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Elements by rules, and by a trained model where the rules only know that some name stands there: a name that no word
 * ended, or one so long that it may be several. Numbers, units and what qualifies a place stay as the rules have them.
 */
public final class AssistedTagger implements Tagger {
    /** What the labels of the model say, of names alone. */
    private static final Map<String, ElementType> NAMES = Map.of(
            "town", ElementType.TOWN, "community", ElementType.VILLAGE, "devzone", ElementType.ZONE, "road", ElementType.ROAD,
            "subroad", ElementType.ROAD, "poi", ElementType.POI, "subpoi", ElementType.SUB_POI, "assist", ElementType.ASSIST);
    /** Shorter names are seldom two. */
    private static final int SHORTEST = 4;

    private final Tagger rules;
    private final TextReader reader;

    public AssistedTagger(Tagger rules, TextReader reader) {
        this.rules = rules;
        this.reader = reader;
    }

    @Override
    public List<Span> tag(NormalText text, int from, int to) {
        List<Span> spans = rules.tag(text, from, to);
        List<TextReader.Element> read = null;
        List<Span> out = null;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            List<Span> parts = List.of();
            if (doubtful(text, span)) {
                read = read == null ? reader.read(text, to) : read;
                parts = parts(text, span, read);
            }
            if (!parts.isEmpty() && out == null) {
                out = new ArrayList<>(spans.subList(0, i));
            }
            if (out != null) {
                out.addAll(parts.isEmpty() ? List.of(span) : parts);
            }
        }
        return out == null ? spans : out;
    }

    private static boolean doubtful(NormalText text, Span span) {
        boolean name = span.type() == ElementType.POI || span.type() == ElementType.SUB_POI || span.type() == ElementType.OTHER;
        return name && span.end() - span.start() >= SHORTEST;
    }

    /** The names that the model sees in that stretch; none where its names don't fill it exactly, or are the same. */
    private static List<Span> parts(NormalText text, Span span, List<TextReader.Element> read) {
        List<Span> parts = new ArrayList<>(3);
        int at = span.start();
        boolean estate = span.type() == ElementType.SUB_POI;
        for (TextReader.Element e : read) {
            if (e.start() < span.start()) {
                if (e.end() > span.start()) {
                    return List.of();
                }
                continue;
            }
            if (e.start() >= span.end()) {
                break;
            }
            ElementType type = NAMES.get(e.type());
            if (type == null || e.end() > span.end() || e.start() != at) {
                return List.of();
            }
            type = type == ElementType.POI && estate ? ElementType.SUB_POI : type == ElementType.SUB_POI && !estate ? ElementType.POI : type;
            estate |= type == ElementType.POI;
            parts.add(new Span(type, e.start(), e.end(), ElementValues.name(type, text, e.start(), e.end())));
            at = e.end();
        }
        return at == span.end() && parts.size() > 1 ? parts : List.of();
    }
}
