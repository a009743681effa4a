package io.tongyuan.address.tagging.network;

import io.tongyuan.address.tagging.labels.LabelStyle;
import io.tongyuan.address.tagging.labels.LabelledFile;
import io.tongyuan.address.tagging.labels.LabelledText;
import java.util.Arrays;
import java.util.List;

/** Labels the texts of a file as the file itself writes labels, and leaves open what is more probably wrong. For one thread. */
public final class FileTagger {
    /**
     * An element less probable than this is not told, and its tokens are O: where precision and recall count alike, telling it
     * lowers the expected F1 when its probability is below half of that (Lipton, Elkan and Narayanaswamy, 2014).
     */
    private static final float LEAST_PROBABLE = 0.45f;

    private final TaggerModel model;
    private final Decoder decoder;
    private final LabelStyle style;
    private final boolean merged;

    public FileTagger(TaggerModel model, LabelledFile file) {
        this.model = model;
        this.decoder = new Decoder(model);
        this.style = LabelStyle.of(file);
        this.merged = file.partsNumbers();
    }

    /** One label a token. */
    public List<String> label(LabelledText text) {
        Units units = Units.of(text.tokens(), merged);
        int n = units.size();
        int[] states = decoder.decode(units.symbols(), n);
        int[] element = new int[text.size()];
        String[] types = new String[text.size()];
        for (int from = 0; from < n;) {
            int to = from + 1;
            while (to < n && !model.labels().begins(states[to])) {
                to++;
            }
            int type = states[from] % model.labels().size();
            boolean told = decoder.probability(from, to, type) >= LEAST_PROBABLE;
            Arrays.fill(element, units.first(from), units.first(to), from);
            Arrays.fill(types, units.first(from), units.first(to), told ? model.labels().types().get(type) : "");
            from = to;
        }
        return style.write(element, types, model.labels()::spelling);
    }
}
