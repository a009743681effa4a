package io.tongyuan.address.tagging;

import io.tongyuan.address.tagging.network.ModelFile;
import io.tongyuan.address.tagging.network.TaggerModel;
import io.tongyuan.address.tagging.network.TextReader;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Elements by rules, and by a trained model where a name that the rules found may be several: 高新区创业火炬广场 is a zone
 * and a place. Numbers, units and what qualifies a place stay as the rules have them.
 */
public final class AssistedTagger implements Tagger {
    /** What the labels of the model say, of names alone. */
    private static final Map<String, ElementType> NAMES = Map.of(
            "town", ElementType.TOWN, "community", ElementType.VILLAGE, "devzone", ElementType.ZONE, "road", ElementType.ROAD,
            "subroad", ElementType.ROAD, "poi", ElementType.POI, "subpoi", ElementType.SUB_POI, "assist", ElementType.ASSIST);
    /** Of 850 names of four characters in labelled addresses six were several; of those of six one in nine. */
    private static final int SHORTEST = 5;
    /**
     * With which the first of two names ends: of 1,846 such in labelled addresses 86 in 100 do; of 3,163 names of five characters
     * and more that are one, 32 in 100 have such a character inside. The others are not read, which takes most of the time.
     */
    private static final String INNER_ENDS = "村区城园场口面院苑心学路厦桥米站都门近寓边司处家街段地庄会侧北山店镇头团巷港楼厂江岸湾局下号浦";
    /** Longer texts are addresses with remarks, for which the model wasn't made; and it keeps room for the longest it read. */
    private static final int LONGEST_TEXT = 300;
    /**
     * That the later names begin where they do; what the names are may stay open. Of 745 long names in labelled addresses it parts 72, 49 of
     * them where the labels do. By the probability of each name with its type, above a half, it was 60 and 37.
     */
    private static final float LEAST_PROBABLE = 0.6f;

    private final Tagger rules;
    private final TextReader reader;

    public AssistedTagger(Tagger rules, TextReader reader) {
        this.rules = rules;
        this.reader = reader;
    }

    /** With the model committed with the project, which is read when first needed. */
    public static AssistedTagger bundled() {
        return Bundled.TAGGER;
    }

    /** By the same model. */
    public static TextReader bundledReader() {
        return Bundled.READER;
    }

    private static final class Bundled {
        private static final TextReader READER = new TextReader(() -> TaggerModel.read(ModelFile.bundled()));
        private static final AssistedTagger TAGGER = new AssistedTagger(new RuleTagger(), READER);
    }

    @Override
    public List<Span> tag(NormalText text, int from, int to) {
        List<Span> spans = rules.tag(text, from, to);
        List<TextReader.Element> read = null;
        List<Span> out = null;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            List<Span> parts = List.of();
            if (to <= LONGEST_TEXT && doubtful(text, span)) {
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
        if (!name || span.end() - span.start() < SHORTEST) {
            return false;
        }
        for (int i = span.start() + 1; i < span.end() - 2; i++) {
            if (INNER_ENDS.indexOf(text.at(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The names that the model sees in that stretch; none where it sees one, or they don't fill the stretch exactly. */
    private List<Span> parts(NormalText text, Span span, List<TextReader.Element> read) {
        List<Span> parts = new ArrayList<>(3);
        int at = span.start();
        boolean estate = span.type() == ElementType.SUB_POI;
        for (TextReader.Element e : read) {
            if (e.end() <= span.start()) {
                continue;
            }
            if (e.start() >= span.end()) {
                break;
            }
            ElementType type = NAMES.get(e.type());
            if (type == null || e.start() != at || e.end() > span.end() || at > span.start() && reader.begins(e) < LEAST_PROBABLE) {
                return List.of();
            }
            if (type == ElementType.POI || type == ElementType.SUB_POI) {
                type = estate ? ElementType.SUB_POI : ElementType.POI;
                estate = true;
            }
            parts.add(new Span(type, e.start(), e.end(), ElementValues.name(type, text, e.start(), e.end())));
            at = e.end();
        }
        return at == span.end() && parts.size() > 1 ? parts : List.of();
    }
}
