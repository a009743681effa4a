package io.tongyuan.cli;

import io.tongyuan.gazetteer.CountyCodes;
import io.tongyuan.gazetteer.Gazetteer;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Mixed into every command that needs divisions. */
final class GazetteerOption {
    @Option(names = "--gazetteer", paramLabel = "DIR", description = "gazetteer folder (default: the one that comes along)")
    private Path folder;

    Path folder() {
        return folder == null ? Gazetteer.bundledFolder() : folder;
    }

    Gazetteer gazetteer() {
        return folder == null ? Gazetteer.bundled() : Gazetteer.load(folder);
    }

    /** The codes alone, for a quick start. */
    CountyCodes codes() {
        return CountyCodes.load(folder());
    }
}
