package io.tongyuan.address.tagging.network;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where models lie, and what the manifest beside one is called. */
public final class ModelFile {
    private static final String NAME = "address.tagger";

    private ModelFile() {
    }

    /** The one committed with the project. */
    public static Path bundled() {
        return Path.of(System.getProperty("tongyuan.home", ""), "models", NAME);
    }

    /** The file itself, or the one of the usual name in a folder. */
    public static Path in(Path given) {
        return Files.isDirectory(given) ? given.resolve(NAME) : given;
    }

    /** The manifest beside it: of the same name, ending in .json. */
    public static Path manifest(Path model) {
        String name = model.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return model.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".json");
    }
}
