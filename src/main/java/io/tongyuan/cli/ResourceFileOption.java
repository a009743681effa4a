package io.tongyuan.cli;

import io.tongyuan.source.Catalogue;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --resource-file FILE}: a resource of the user's own beside the bundled ones. */
final class ResourceFileOption {
    @Option(names = "--resource-file", paramLabel = "FILE",
            description = "a resource of your own, JSON as in docs/RESOURCES.md; takes the place of a bundled one of the same name")
    private Path file;

    Catalogue catalogue() {
        Catalogue bundled = Catalogue.bundled();
        return file == null ? bundled : bundled.with(file);
    }
}
