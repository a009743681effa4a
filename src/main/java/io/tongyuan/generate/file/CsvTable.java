package io.tongyuan.generate.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** CSV as RFC 4180, quoted where it must be. What the charset lacks becomes "?", as in the exports of old systems. */
public final class CsvTable implements Table {
    private final Writer out;
    private final String lineEnd;
    private int rows = -1;

    /** @param bom and Windows line ends, as Excel writes them */
    public CsvTable(Path file, Charset charset, boolean bom, List<String> header) throws IOException {
        out = new OutputStreamWriter(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), charset.newEncoder()
                .onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(new byte[] {'?'}));
        lineEnd = bom ? "\r\n" : "\n";
        if (bom) {
            out.write('\uFEFF');
        }
        row(header);
    }

    public static CsvTable utf8(Path file, String... header) throws IOException {
        return new CsvTable(file, StandardCharsets.UTF_8, false, List.of(header));
    }

    @Override
    public void row(List<String> fields) {
        try {
            for (int i = 0; i < fields.size(); i++) {
                if (i > 0) {
                    out.write(',');
                }
                writeField(fields.get(i));
            }
            out.write(lineEnd);
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void blankLine() {
        try {
            out.write(lineEnd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeField(String field) throws IOException {
        boolean quoted = field.indexOf(',') >= 0 || field.indexOf('"') >= 0 || field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0;
        out.write(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
