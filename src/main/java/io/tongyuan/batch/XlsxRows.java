package io.tongyuan.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sheets of text cells: long numbers stay what they are, and nothing is a formula. */
final class XlsxRows implements ResultRows {
    /** Of a sheet, by the file format. */
    private static final int MOST_ROWS = 1_048_576;
    private static final int FLUSHED_EVERY = 1_000;

    private final OutputStream to;
    private final Workbook workbook;
    private Worksheet sheet;
    private List<String> header;
    private int sheets;
    private int line;

    XlsxRows(OutputStream to) {
        this.to = to;
        this.workbook = new Workbook(to, "Tongyuan", null);
    }

    @Override
    public void write(List<String> cells) throws IOException {
        if (header == null) {
            header = cells;
        }
        if (sheet == null || line == MOST_ROWS) {
            if (sheet != null) {
                sheet.finish();
            }
            sheets++;
            sheet = workbook.newWorksheet("比对结果" + (sheets == 1 ? "" : " " + sheets));
            line = 0;
            put(header);
            if (cells == header) {
                return;
            }
        }
        put(cells);
    }

    private void put(List<String> cells) throws IOException {
        for (int c = 0; c < cells.size(); c++) {
            if (!cells.get(c).isEmpty()) {
                sheet.inlineString(line, c, cells.get(c));
            }
        }
        line++;
        if (line % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        to.close();
    }
}
