package io.tongyuan.generate.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of text cells. fastexcel writes the clock into the file (docProps/core.xml and the entries' times), so the
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
            if (!fields.get(i).isEmpty()) {
                sheet.inlineString(line, i, fields.get(i));
            }
        }
        line++;
        rows++;
        if (line % 1_000 == 0) {
            flush();
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
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(raw));
             ZipOutputStream to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(FIXED);
                to.putNextEntry(fixed);
                if (entry.getName().equals("docProps/core.xml")) {
                    String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                    to.write(text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "2025-12-31T00:00:00Z").getBytes(StandardCharsets.UTF_8));
                } else {
                    from.transferTo(to);
                }
                to.closeEntry();
            }
        }
        Files.delete(raw);
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
