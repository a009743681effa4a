package io.tongyuan.batch.persons;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A result whose pieces come from many threads and are written in their order; moved to its place when it is whole. */
final class OrderedFile implements AutoCloseable {
    private final Path wanted;
    private final Path part;
    private final FileChannel out;
    private int next;
    private boolean givenUp;
    private boolean finished;

    private OrderedFile(Path wanted, Path part, FileChannel out) {
        this.wanted = wanted;
        this.part = part;
        this.out = out;
    }

    /** @throws Failed RESULT_UNWRITABLE */
    static OrderedFile create(Path wanted) {
        Path part = wanted.resolveSibling(wanted.getFileName() + ".part");
        try {
            if (Files.isDirectory(wanted)) {
                throw new IOException("是文件夹");
            }
            Files.deleteIfExists(part);
            return new OrderedFile(wanted, part, FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
        } catch (IOException e) {
            throw unwritable(wanted, e);
        }
    }

    /** Waits until all pieces before it are there. */
    synchronized void write(int number, Bytes piece) {
        try {
            while (number != next && !givenUp) {
                wait();
            }
            ByteBuffer bytes = ByteBuffer.wrap(piece.array(), 0, piece.length());
            while (bytes.hasRemaining() && !givenUp) {
                out.write(bytes);
            }
            next++;
            notifyAll();
        } catch (IOException e) {
            giveUp();
            throw unwritable(wanted, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp();
            throw new Failed("INTERRUPTED", "已中断", e);
        }
    }

    /** Where one thread fails the others must not wait for it. */
    synchronized void giveUp() {
        givenUp = true;
        notifyAll();
    }

    void finish() {
        try {
            out.close();
            Files.move(part, wanted, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            finished = true;
        } catch (IOException e) {
            throw unwritable(wanted, e);
        }
    }

    @Override
    public void close() {
        if (!finished) {
            try {
                out.close();
            } catch (IOException e) {
                // What is half written is of no use to anybody, and the failure that led here is being told.
            }
            part.toFile().delete();
        }
    }

    private static Failed unwritable(Path wanted, IOException e) {
        return new Failed("RESULT_UNWRITABLE", "无法写入结果文件 " + wanted + "：" + e.getMessage() + "；请检查磁盘空间和权限，或用 --out 指定别处", e);
    }
}
