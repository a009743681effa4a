package io.tongyuan.batch;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A result, written beside its place and moved there when it is whole. */
public final class ResultFile implements AutoCloseable {
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path wanted;
    private final Path part;
    private final ResultRows rows;
    private boolean finished;

    private ResultFile(Path wanted, Path part, ResultRows rows) {
        this.wanted = wanted;
        this.part = part;
        this.rows = rows;
    }

    /** @param suffix of the file beside it that is written */
    public static ResultFile create(Path wanted, List<String> header, String suffix) {
        return create(wanted, header, suffix, false);
    }

    /** @param plain long numbers in a CSV as they are, for programs */
    static ResultFile create(Path wanted, List<String> header, String suffix, boolean plain) {
        Path part = wanted.resolveSibling(wanted.getFileName() + suffix);
        ResultPlace.check(wanted);
        try {
            Files.deleteIfExists(part);
            var out = Channels.newOutputStream(Files.newByteChannel(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY));
            ResultRows rows = wanted.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? new XlsxRows(out) : new CsvRows(out, plain);
            ResultFile file = new ResultFile(wanted, part, rows);
            rows.write(header);
            return file;
        } catch (IOException e) {
            throw unwritable(wanted, e);
        }
    }

    /** The cells of a row to put a result behind: one of too few or too many is brought to the header's number, what is over goes. */
    public static List<String> cells(List<String> fields, int columns) {
        List<String> cells = new ArrayList<>(fields.subList(0, Math.min(fields.size(), columns)));
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    public void row(List<String> line) {
        try {
            rows.write(line);
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(wanted, e);
        }
    }

    public void finish() {
        try {
            rows.close();
            Files.move(part, wanted, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            finished = true;
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(wanted, e);
        }
    }

    @Override
    public void close() {
        if (!finished) {
            try {
                rows.close();
            } catch (IOException | RuntimeException e) {
                // What is half written is of no use to anybody, and the failure that led here is being told.
            }
            part.toFile().delete();
        }
    }

    static Failed unwritable(Path wanted, Exception e) {
        return new Failed("RESULT_UNWRITABLE", "无法写入结果文件 " + wanted + "：" + e.getMessage() + "；请检查磁盘空间和权限，或用 --out 指定别处", e);
    }
}
