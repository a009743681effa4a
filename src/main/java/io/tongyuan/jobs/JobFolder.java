package io.tongyuan.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tongyuan.privacy.Vault;
import io.tongyuan.privacy.sealed.SealedChannel;
import io.tongyuan.privacy.sealed.SealedFile;
import io.tongyuan.privacy.sealed.SealedLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The files of one job. Readable with its key alone; without that the rest is noise. */
final class JobFolder {
    static final ObjectMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Path folder;
    private final byte[] key;

    private JobFolder(Path folder, byte[] key) {
        this.folder = folder;
        this.key = key;
    }

    static JobFolder create(Path folder, Vault vault) throws IOException {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        byte[] key = SealedFile.freshKey();
        Files.write(folder.resolve("key"), vault.sealKey(key));
        return new JobFolder(folder, key);
    }

    static JobFolder open(Path folder, Vault vault) throws IOException {
        return new JobFolder(folder, vault.openKey(Files.readAllBytes(folder.resolve("key"))));
    }

    SealedFile upload() {
        return file("upload");
    }

    SealedFile outcome() {
        return file("outcome");
    }

    private SealedFile file(String name) {
        return new SealedFile(folder.resolve(name), key, folder.getFileName() + "/" + name);
    }

    /** Whole or as it was. */
    void write(JobRecord record) throws IOException {
        SealedFile job = file("job");
        Path next = folder.resolve("job.new");
        Files.deleteIfExists(next);
        try (SealedLog log = SealedLog.open(new SealedFile(next, key, job.name()))) {
            log.append(new byte[0], ByteBuffer.wrap(JSON.writeValueAsBytes(record)), NOTHING);
            log.force();
        }
        Files.move(next, job.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    JobRecord read() throws IOException {
        try (SealedChannel in = SealedChannel.first(file("job"), 1)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(in.size()));
            in.read(bytes);
            return JSON.readValue(bytes.array(), JobRecord.class);
        }
    }

    /** Bytes on the disk. */
    long bytes() throws IOException {
        long sum = 0;
        for (String name : List.of("upload", "outcome")) {
            sum += Files.exists(folder.resolve(name)) ? Files.size(folder.resolve(name)) : 0;
        }
        return sum;
    }

    void wipeUpload() throws IOException {
        Files.deleteIfExists(folder.resolve("upload"));
    }

    void wipeContents() throws IOException {
        wipeUpload();
        Files.deleteIfExists(folder.resolve("outcome"));
    }

    /** The key first, written over: what a disk may still hold of the rest then opens to nobody. */
    static void wipe(Path folder) throws IOException {
        Path key = folder.resolve("key");
        if (Files.exists(key)) {
            try (FileChannel out = FileChannel.open(key, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(new byte[(int) out.size()]), 0);
                out.force(true);
            }
            Files.delete(key);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
