package io.tongyuan.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/** Pieces into a file of their own, from its beginning; moved to its place when it is whole. */
public final class FileSink implements PieceSink, AutoCloseable {
    private final Path wanted;
    private final Path part;
    private final FileChannel out;
    private boolean finished;

    private FileSink(Path wanted, Path part, FileChannel out) {
        this.wanted = wanted;
        this.part = part;
        this.out = out;
    }

    /** @throws io.tongyuan.model.Failed RESULT_UNWRITABLE, RESULT_NOT_A_FILE, RESULT_FOLDER_MISSING */
    public static FileSink create(Path wanted) {
        Path part = wanted.resolveSibling(wanted.getFileName() + ".part");
        ResultPlace.check(wanted);
        try {
            Files.deleteIfExists(part);
            return new FileSink(wanted, part, FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ResultFile.OWNER_ONLY));
        } catch (IOException e) {
            throw ResultFile.unwritable(wanted, e);
        }
    }

    @Override
    public Optional<ListMark> from() {
        return Optional.empty();
    }

    @Override
    public void put(Piece piece) {
        try {
            ByteBuffer rows = piece.rows();
            while (rows.hasRemaining()) {
                out.write(rows);
            }
        } catch (IOException e) {
            throw ResultFile.unwritable(wanted, e);
        }
    }

    public void finish() {
        try {
            out.close();
            Files.move(part, wanted, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            finished = true;
        } catch (IOException e) {
            throw ResultFile.unwritable(wanted, e);
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
}
