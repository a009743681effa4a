package io.tongyuan.graph;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file {@code graph.json} of a data folder, mode 600: by it a second command finds the Neo4j that runs. */
final class JoinFile {
    private static final Logger LOG = LoggerFactory.getLogger(JoinFile.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    JoinFile(Path dataFolder) {
        this.file = dataFolder.resolve("graph.json");
    }

    Path path() {
        return file;
    }

    /** What it says, if it can be read and its process lives. What was left by one that was killed is no error. */
    Optional<GraphAddress> running() {
        try {
            GraphAddress address = JSON.readValue(Files.readAllBytes(file), GraphAddress.class);
            boolean ours = address != null && address.uri() != null && address.uri().startsWith(GraphAddress.LOOPBACK)
                    && address.user() != null && address.password() != null;
            return ours && address.process().isPresent() ? Optional.of(address) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read and is made anew ({})", file, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Made with its mode first and moved into place, so that no one reads half of it or before the mode is set. */
    void write(GraphAddress address) {
        Path fresh = file.resolveSibling("graph.json.new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, JSON.writeValueAsBytes(address));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DataFolder.unwritable(file, e);
        }
    }
}
