package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.privacy.KeyFile;
import io.tongyuan.privacy.Vault;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the data lie; for every command that keeps or reads any. */
final class DataOptions {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "data folder (default: ${DEFAULT-VALUE})")
    private Path data;

    @Option(names = "--keys", paramLabel = "FILE", description = "key file (default: keys in the data folder)")
    private Path keys;

    @Option(names = "--gazetteer", paramLabel = "DIR", description = "gazetteer folder (default: the bundled one)")
    private Path gazetteer;

    Path data() {
        return data;
    }

    Optional<Path> keys() {
        return Optional.ofNullable(keys);
    }

    /** The keys alone, for what needs no graph; never made. */
    Vault vault() {
        return new Vault(KeyFile.existing(keyFile()));
    }

    /** The same, made where there is none. */
    Vault vaultMade() {
        return new Vault(KeyFile.open(keyFile()));
    }

    private Path keyFile() {
        return keys().orElse(data.resolve("keys"));
    }

    /** For commands that write: the folder is made where it is missing. */
    Engine open() {
        return StartNotice.during(() -> Engine.open(data, keys(), Optional.ofNullable(gazetteer)));
    }

    /** For commands that only read. */
    Engine openExisting() {
        return StartNotice.during(() -> Engine.openExisting(data, keys(), Optional.ofNullable(gazetteer)));
    }
}
