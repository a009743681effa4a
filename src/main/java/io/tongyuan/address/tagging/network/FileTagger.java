package io.tongyuan.address.tagging.network;

import io.tongyuan.address.tagging.labels.LabelStyle;
import io.tongyuan.address.tagging.labels.LabelledFile;
import io.tongyuan.address.tagging.labels.LabelledText;
import java.util.Arrays;
import java.util.List;

/** Labels the texts of a file as the file itself writes labels, and tells the elements that promise the highest F1. For one thread. */
public final class FileTagger {
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
        int[] element = new int[text.size()];
        String[] types = new String[text.size()];
        Arrays.fill(types, "");
        for (LikelyElements.Found found : decoder.likely(units.symbols(), units.size())) {
            int from = units.first(found.start());
            int to = units.first(found.end());
            Arrays.fill(element, from, to, from);
            Arrays.fill(types, from, to, model.labels().types().get(found.type()));
        }
        return style.write(element, types, model.labels()::spelling);
    }
}
