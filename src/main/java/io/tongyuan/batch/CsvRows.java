package io.tongyuan.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** UTF-8 with a mark, so that Excel reads it; cells are made safe for spreadsheets. */
final class CsvRows implements ResultRows {
    private final CsvWriter out;
    private final boolean plain;

    CsvRows(OutputStream to, boolean plain) throws IOException {
        this.plain = plain;
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
        writer.write('\uFEFF');
        out = CsvWriter.builder().build(writer);
    }

    @Override
    public void write(List<String> cells) {
        out.writeRecord(cells.stream().map(c -> SpreadsheetText.safe(c, plain)).toList());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
