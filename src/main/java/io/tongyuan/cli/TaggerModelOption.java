package io.tongyuan.cli;

import io.tongyuan.address.tagging.network.ModelFile;
import io.tongyuan.address.tagging.network.TaggerModel;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Mixed into the commands that use a trained tagger. */
final class TaggerModelOption {
    @Option(names = "--model", paramLabel = "FILE", description = "made by tagger train (default: the one that comes along)")
    private Path given;

    Path file() {
        return given == null ? ModelFile.bundled() : ModelFile.in(given);
    }

    TaggerModel model() {
        return TaggerModel.read(file());
    }
}
