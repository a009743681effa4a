package io.tongyuan.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Finding;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows that could not be used, in a CSV that can be corrected and imported again: the file's own columns as read, then
 * why. UTF-8 with a mark, so that Excel reads it; only its owner may read it, from its creation on, for it holds ID
 * numbers in clear. It comes into being with the first refused row.
 *
 * <p>Values that a spreadsheet would take for a formula (=, +, -, @) are left as they are: the file is fed to us again,
 * and a changed value would be a changed record. Whoever opens it in a spreadsheet is the agency that wrote them.
 */
public final class RefusedRows implements Closeable {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int MOST_BESIDE = 10_000;

    private final Path wanted;
    private final boolean replace;
    private final List<String> columns;
    /** Columns of the input that are its own, and not of an earlier file of refused rows. */
    private final int[] own;
    private Path file;
    private CsvWriter out;
    private long count;

    private RefusedRows(Path wanted, boolean replace, List<String> columns) {
        this.wanted = wanted;
        this.replace = replace;
        this.columns = List.copyOf(columns);
        this.own = IntStream.range(0, columns.size()).filter(c -> !columns.get(c).startsWith(HeaderNames.OURS)).toArray();
    }

    /** Beside the input: registers.csv → registers.refused.csv, or .refused-2.csv: a corrected one is never overwritten. */
    public static RefusedRows beside(Path input, List<String> columns) {
        String name = input.getFileName().toString().replaceFirst("\\.[A-Za-z]{1,5}$", "");
        return new RefusedRows(input.toAbsolutePath().resolveSibling(name + ".refused.csv"), false, columns);
    }

    /** Where the user says; a file that stands there is replaced, what is no file (a device) is written to. */
    public static RefusedRows to(Path file, List<String> columns) {
        return new RefusedRows(file, true, columns);
    }

    /** @throws Failed REFUSED_UNWRITABLE: what cannot be kept must not be passed over */
    public void add(ResourceRow row, Finding why) {
        try {
            if (out == null) {
                open();
            }
            List<String> line = new ArrayList<>(own.length + 5);
            List<String> fields = row.fields();
            for (int c : own) {
                line.add(c < fields.size() ? fields.get(c) : "");
            }
            line.add(Long.toString(row.number()));
            line.add(why.column());
            line.add(why.code().name());
            line.add(why.message());
            line.add(fields.size() > columns.size() ? joined(fields.subList(columns.size(), fields.size())) : "");
            out.writeRecord(line);
            count++;
            if ((count & 0xff) == 1) {
                out.flush();
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw unwritable(e);
        }
    }

    private void open() throws IOException {
        if (replace) {
            file = wanted;
            boolean kept = Files.exists(wanted) && !Files.isRegularFile(wanted);
            if (!kept) {
                Files.deleteIfExists(wanted);
            }
            out = kept ? onto(Files.newByteChannel(wanted, StandardOpenOption.WRITE)) : create(file);
        }
        for (int i = 1; out == null; i++) {
            file = i == 1 ? wanted : wanted.resolveSibling(wanted.getFileName().toString().replace(".refused.csv", ".refused-" + i + ".csv"));
            try {
                out = create(file);
            } catch (FileAlreadyExistsException e) {
                if (i == MOST_BESIDE) {
                    throw e;
                }
            }
        }
        List<String> header = new ArrayList<>();
        for (int c : own) {
            header.add(columns.get(c));
        }
        header.addAll(List.of(HeaderNames.OURS + "row", HeaderNames.OURS + "column", HeaderNames.OURS + "code",
                HeaderNames.OURS + "message", HeaderNames.OURS + "rest"));
        out.writeRecord(header);
    }

    private static CsvWriter create(Path file) throws IOException {
        return onto(Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY));
    }

    private static CsvWriter onto(WritableByteChannel channel) throws IOException {
        BufferedWriter writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        return CsvWriter.builder().build(writer);
    }

    private static String joined(List<String> fields) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter line = CsvWriter.builder().build(text)) {
            line.writeRecord(fields);
        }
        return text.toString().strip();
    }

    /** How many rows were refused. */
    public long count() {
        return count;
    }

    /** Where they are; empty while there are none. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    private Failed unwritable(Exception e) {
        return new Failed("REFUSED_UNWRITABLE", "无法写入拒收行文件 " + (file == null ? wanted : file) + "：" + e.getMessage()
                + "；请检查磁盘空间和权限，或用 --refused 指定别处", e);
    }

    /** @throws Failed REFUSED_UNWRITABLE */
    @Override
    public void close() {
        CsvWriter open = out;
        out = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException | java.io.UncheckedIOException e) {
                throw unwritable(e);
            }
        }
    }
}
