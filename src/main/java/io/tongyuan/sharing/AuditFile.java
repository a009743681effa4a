package io.tongyuan.sharing;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * One day's file, appended to. A file stream and no channel: an interrupted caller closes a channel for everybody.
 * Another process may append too, since each line is one write at the file's end.
 */
final class AuditFile implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?> FOLDER = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final FileOutputStream out;
    private final Object key;
    private final Object syncing = new Object();
    private volatile boolean broken;
    private boolean closed;

    private AuditFile(Path path) throws IOException {
        this.path = path;
        Files.createDirectories(path.getParent(), FOLDER);
        try {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(path + " is no regular file", e);
            }
            Files.setPosixFilePermissions(path, OWNER_ONLY);
        }
        key = keyOf(path);
        boolean torn = endsTorn(path);
        out = new FileOutputStream(path.toFile(), true);
        try {
            if (torn) {
                write(new byte[] {'\n'});
            }
            syncFolder();
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    /** The name of a new file is on the disk only when its folder is. */
    private void syncFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    static AuditFile open(Path path) throws IOException {
        return new AuditFile(path);
    }

    /** False where it failed before, or was moved or deleted: what is written to it now, nobody would find. */
    boolean usable(Path wanted) {
        if (broken || !path.equals(wanted)) {
            return false;
        }
        try {
            return key.equals(keyOf(path));
        } catch (IOException e) {
            return false;
        }
    }

    /** Not for two threads at once. What is written outlives this process, and once it is {@link #sync synced} the machine's power. */
    void write(byte[] line) throws IOException {
        try {
            out.write(line);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    /** Returns when all that was written is on the disk. What failed before was told then, and is not told again. */
    void sync() throws IOException {
        synchronized (syncing) {
            if (closed) {
                return;
            }
            boolean told = broken;
            try {
                out.getFD().sync();
            } catch (IOException e) {
                // The system may have dropped the pages: another sync that succeeds would prove nothing.
                broken = true;
                if (!told) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (syncing) {
            try (out) {
                sync();
            } finally {
                closed = true;
            }
        }
    }

    private static Object keyOf(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    }

    /** True where a line was cut off, by a full disk or the machine's end. */
    private static boolean endsTorn(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() == 0) {
                return false;
            }
            file.seek(file.length() - 1);
            return file.read() != '\n';
        }
    }
}
