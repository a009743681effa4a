package io.tongyuan.generate.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet: dates as Excel's own (a number and a format), all else as text. fastexcel writes the clock into the file (docProps/core.xml and the entries' times), so the
 * archive is written again with fixed ones.
 */
public final class XlsxTable implements Table {
    /** Local, since a zip entry's time has no zone. */
    private static final LocalDateTime FIXED = LocalDateTime.of(2025, 12, 31, 0, 0);

    private final Path file;
    private final Path raw;
    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int line;
    private int rows = -1;

    public XlsxTable(Path file, String sheetName, List<String> header) throws IOException {
        this.file = file;
        this.raw = file.resolveSibling(file.getFileName() + ".part");
        this.out = new BufferedOutputStream(Files.newOutputStream(raw));
        this.workbook = new Workbook(out, "Tongyuan", "1.0");
        this.sheet = workbook.newWorksheet(sheetName);
        row(header);
    }

    @Override
    public void row(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            write(i, fields.get(i));
        }
        line++;
        rows++;
        if (line % 1_000 == 0) {
            flush();
        }
    }

    private void write(int column, String field) {
        if (field.matches("\\d{4}-\\d\\d-\\d\\d")) {
            sheet.value(line, column, LocalDate.parse(field));
            sheet.style(line, column).format("yyyy-mm-dd").set();
        } else if (!field.isEmpty()) {
            sheet.inlineString(line, column, field);
        }
    }

    @Override
    public void blankLine() {
        line++;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        out.close();
        try (ZipFile from = new ZipFile(raw.toFile());
             ZipOutputStream to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (ZipEntry entry : from.stream().toList()) {
                copy(from, entry, to);
            }
        }
        Files.delete(raw);
    }

    /** Stored, since what a deflater gives depends on its version. */
    private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
        byte[] bytes;
        try (InputStream in = from.getInputStream(entry)) {
            bytes = in.readAllBytes();
        }
        if (entry.getName().equals("docProps/core.xml")) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            bytes = text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "2025-12-31T00:00:00Z").getBytes(StandardCharsets.UTF_8);
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry fixed = new ZipEntry(entry.getName());
        fixed.setTimeLocal(FIXED);
        fixed.setMethod(ZipEntry.STORED);
        fixed.setSize(bytes.length);
        fixed.setCrc(crc.getValue());
        to.putNextEntry(fixed);
        to.write(bytes);
        to.closeEntry();
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
