package io.tongyuan.cli;

import io.tongyuan.batch.ResultPlace;
import io.tongyuan.config.Engine;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.KeyFile;
import io.tongyuan.privacy.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where the data lie; for every command that keeps or reads any. */
final class DataOptions {
    /** Folders of the data folder that no user's file belongs in. */
    private static final List<String> OURS = List.of("graph", "index", "identity", "jobs", "audit", "logs");

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

    /**
     * The keys alone, for an identity index and no graph; never made.
     *
     * @throws Failed DATA_FOLDER_MISSING where no key file is named and there is none such, and as {@link KeyFile#existing}
     */
    Vault vault() {
        if (keys == null && !Files.isDirectory(data)) {
            throw new Failed("DATA_FOLDER_MISSING", "没有数据目录 " + data + "，其中应有建立身份索引时所用的密钥文件 keys；请用 --data 指明数据目录，或用 --keys 指明密钥文件");
        }
        return new Vault(KeyFile.existing(keyFile(), "身份索引"));
    }

    /** The same, made where there is none. */
    Vault vaultMade() {
        return new Vault(KeyFile.open(keyFile()));
    }

    /**
     * Where a command that reads those files may write its result.
     *
     * @param read null for one that was not named
     * @throws Failed as {@link ResultPlace#check}
     */
    void checkResult(Path out, Path index, Path... read) {
        ResultPlace.check(out, Stream.concat(Stream.of(read), Stream.of(keyFile())).filter(Objects::nonNull).toList(),
                Stream.concat(Stream.ofNullable(index), OURS.stream().map(data::resolve)).toList());
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
