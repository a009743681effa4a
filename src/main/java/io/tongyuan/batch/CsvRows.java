package io.tongyuan.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** UTF-8 with a mark, so that Excel reads it; what a spreadsheet would take for a formula is made text. */
final class CsvRows implements ResultRows {
    private final CsvWriter out;

    CsvRows(OutputStream to) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
        writer.write('\uFEFF');
        out = CsvWriter.builder().build(writer);
    }

    @Override
    public void write(List<String> cells) {
        out.writeRecord(cells.stream().map(CsvRows::harmless).toList());
    }

    /** As OWASP has it (CSV injection): a leading quote mark keeps the cell text. A plain number stays what it is. */
    static String harmless(String cell) {
        if (cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 || cell.matches("[+-]?[0-9][0-9.]*")) {
            return cell;
        }
        return "'" + cell;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
