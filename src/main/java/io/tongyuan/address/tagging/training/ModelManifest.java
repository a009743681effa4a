package io.tongyuan.address.tagging.training;

import io.tongyuan.address.tagging.network.ModelFile;
import io.tongyuan.gazetteer.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What stands beside a model, in the form of the gazetteer's manifests. */
public final class ModelManifest {
    private static final String UNKNOWN = "not stated";

    private ModelManifest() {
    }

    /**
     * @param holds    what it is
     * @param sources  the files learned from
     * @param licences by the name of a file
     * @param command  that makes the model anew
     */
    public static void write(Path model, String holds, Map<String, Integer> counts, List<Path> sources, Map<String, String> licences, String command)
            throws IOException {
        String sha256 = Manifest.sha256(model);
        Manifest manifest = new Manifest(model.getFileName().toString(), holds, "",
                sources.stream().map(s -> source(s, licences)).toList(), Files.size(model), sha256, sha256, counts, command);
        Files.writeString(ModelFile.manifest(model), manifest.toJson());
    }

    private static Manifest.Source source(Path file, Map<String, String> licences) {
        String name = file.getFileName().toString();
        try {
            return new Manifest.Source(name, Files.size(file) + " bytes", licences.getOrDefault(name, UNKNOWN), UNKNOWN,
                    "sha256-" + Manifest.sha256(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
