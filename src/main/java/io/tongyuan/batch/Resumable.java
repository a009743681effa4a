package io.tongyuan.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.tongyuan.model.Failed;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/**
 * A result that a killed run goes on with: rows as CSV in FILE.part, and beside it how many rows in how many bytes are
 * whole. What stands behind those bytes is cut off, so that no row is lost and none is there twice. FILE itself is written
 * when all rows are there.
 */
final class Resumable implements Closeable {
    private final Path wanted;
    private final Path part;
    private final Path journal;
    private final String fingerprint;
    private final FileChannel out;
    private long rows;

    private Resumable(Path wanted, Path part, Path journal, String fingerprint, FileChannel out, long rows) {
        this.wanted = wanted;
        this.part = part;
        this.journal = journal;
        this.fingerprint = fingerprint;
        this.out = out;
        this.rows = rows;
    }

    /** @param fingerprint of input and options: another one begins anew */
    static Resumable open(Path wanted, String fingerprint) {
        Path part = wanted.resolveSibling(wanted.getFileName() + ".part");
        Path journal = wanted.resolveSibling(wanted.getFileName() + ".part.at");
        ResultPlace.check(wanted);
        try {
            long rows = 0;
            long bytes = 0;
            if (Files.exists(journal) && Files.exists(part)) {
                List<String> lines = Files.readAllLines(journal);
                boolean same = lines.size() == 3 && lines.getFirst().equals(fingerprint) && Files.size(part) >= Long.parseLong(lines.get(2));
                rows = same ? Long.parseLong(lines.get(1)) : 0;
                bytes = same ? Long.parseLong(lines.get(2)) : 0;
            }
            if (rows == 0) {
                Files.deleteIfExists(part);
            }
            FileChannel out = FileChannel.open(part, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ResultFile.OWNER_ONLY);
            out.truncate(bytes);
            out.position(bytes);
            return new Resumable(wanted, part, journal, fingerprint, out, rows);
        } catch (IOException | NumberFormatException e) {
            throw ResultFile.unwritable(wanted, e);
        }
    }

    /** How many rows are there already. */
    long rows() {
        return rows;
    }

    void write(List<List<String>> chunk) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        chunk.forEach(csv::writeRecord);
        try {
            csv.flush();
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(false);
            rows += chunk.size();
            Path next = journal.resolveSibling(journal.getFileName() + ".new");
            Files.writeString(next, fingerprint + "\n" + rows + "\n" + out.position() + "\n");
            Files.move(next, journal, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw ResultFile.unwritable(wanted, e);
        }
    }

    void finish(List<String> header) {
        try {
            out.close();
            try (ResultFile result = ResultFile.create(wanted, header, ".whole");
                 CsvReader<CsvRecord> all = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(part, StandardCharsets.UTF_8)) {
                for (CsvRecord record : all) {
                    result.row(record.getFields());
                }
                result.finish();
            }
            Files.deleteIfExists(journal);
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw ResultFile.unwritable(wanted, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new Failed("RESULT_UNWRITABLE", "无法写入结果文件 " + wanted + "：" + e.getMessage(), e);
        }
    }
}
