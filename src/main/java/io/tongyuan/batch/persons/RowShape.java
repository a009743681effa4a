package io.tongyuan.batch.persons;

import io.tongyuan.model.FindingCode;
import io.tongyuan.source.reading.CsvCutter;
import java.util.List;

/** Whether a row has the cells that the header promises. Blank cells at the end may be there or not. */
final class RowShape {
    private final int columns;
    private final int filled;

    RowShape(List<String> header) {
        this.columns = header.size();
        int n = header.size();
        while (n > 0 && header.get(n - 1).isBlank()) {
            n--;
        }
        this.filled = n;
    }

    int columns() {
        return columns;
    }

    /** Null where the row can be read. */
    FindingCode fault(CsvCutter row) {
        if (row.fault() != null) {
            return row.fault();
        }
        int n = row.fields();
        while (n > columns && row.start(n - 1) == row.end(n - 1)) {
            n--;
        }
        return n < filled || n > columns ? FindingCode.ROW_FIELD_COUNT : null;
    }
}
