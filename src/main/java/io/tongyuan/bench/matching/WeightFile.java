package io.tongyuan.bench.matching;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tongyuan.address.tagging.network.ModelFile;
import io.tongyuan.gazetteer.Manifest;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes the learned weights, and beside them the manifest: what they are, from what, by which command, with which digest. */
public final class WeightFile {
    private static final String LICENCE = "Apache-2.0";

    private WeightFile() {
    }

    /** @throws Failed MATCH_WEIGHTS_UNWRITABLE */
    public static void write(Path file, Map<String, Double> weights, String command) {
        StringBuilder text = new StringBuilder("# Observation, weight in natural log-odds. Manifest beside it.\n");
        weights.forEach((seen, weight) -> text.append(seen).append('\t').append(String.format(Locale.ROOT, "%.4f", weight)).append('\n'));
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("file", file.getFileName().toString());
        manifest.put("about", "weights of address matching, docs/ADDRESS_MATCHING.md");
        manifest.put("source", "generated addresses and queries on the counties kept for tuning (generate.noise)");
        manifest.put("licence", LICENCE);
        manifest.put("command", "bin/tongyuan " + command);
        manifest.put("weights", weights.size());
        try {
            Files.writeString(file, text);
            manifest.put("sha256", Manifest.sha256(file));
            Files.writeString(ModelFile.manifest(file),
                    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(manifest) + "\n");
        } catch (IOException e) {
            throw new Failed("MATCH_WEIGHTS_UNWRITABLE", "无法写入 " + file + "：" + e.getMessage(), e);
        }
    }
}
