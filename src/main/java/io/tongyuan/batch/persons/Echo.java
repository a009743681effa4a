package io.tongyuan.batch.persons;

import io.tongyuan.batch.SpreadsheetText;
import io.tongyuan.source.reading.CsvCutter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes the cells of a list again, made safe for spreadsheets ({@link SpreadsheetText}). Everything else stays byte for byte what it was.
 */
final class Echo {
    /** The row cannot be copied. */
    static final int NOT_COPIED = -1;
    /** The row is copied as it is: no place in it, for a tab may go to the very end. */
    static final int NO_TAB = Integer.MAX_VALUE;
    /** Characters that a cell of Excel holds; of a longer one it makes two rows. */
    private static final int CELL = 32_767;
    /** Bytes, in UTF-8 and in GB18030. */
    private static final int LONGEST_CHARACTER = 4;
    /** By a cell's first byte; 0xEF also begins other wide forms than =+-@, which are then looked at closely. */
    private static final boolean[] MAY_BEGIN_FORMULA = new boolean[256];

    static {
        for (int b = 0; b < 128; b++) {
            MAY_BEGIN_FORMULA[b] = SpreadsheetText.beginsFormula((char) b);
        }
        MAY_BEGIN_FORMULA[0xEF] = true;
    }

    private final char delimiter;
    private final boolean utf8;
    private final boolean plain;
    private final int columns;
    private final CellText text;

    /** @param plain long numbers as they are, for programs */
    Echo(char delimiter, Charset charset, int columns, boolean plain) {
        this.delimiter = delimiter;
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.plain = plain;
        this.columns = columns;
        this.text = new CellText(charset);
    }

    /** Where a tab has to go for the row to be copied otherwise as it is; {@link #NO_TAB} or {@link #NOT_COPIED}. */
    int tabAt(byte[] bytes, CsvCutter row) {
        if (!utf8 || row.fields() != columns) {
            return NOT_COPIED;
        }
        int at = NO_TAB;
        for (int f = 0; f < columns; f++) {
            int start = row.start(f);
            int end = row.end(f);
            if (start == end) {
                continue;
            }
            if (MAY_BEGIN_FORMULA[bytes[start] & 0xff] || row.foreign(f) && !soundUtf8(bytes, start, end)) {
                return NOT_COPIED;
            }
            if (!plain && end - start > SpreadsheetText.DIGITS_KEPT && digits(bytes, start, end)) {
                if (at != NO_TAB) {
                    return NOT_COPIED;
                }
                at = end;
            }
        }
        return at;
    }

    /** The cells one by one, as many as the header has. */
    void write(byte[] bytes, CsvCutter row, Bytes out) {
        for (int f = 0; f < columns; f++) {
            if (f > 0) {
                out.put(delimiter);
            }
            if (f < row.fields()) {
                String cell = text.of(bytes, row, f).orElse(null);
                cell(cell == null ? readable(bytes, row.start(f), row.end(f)) : cell, out);
            }
        }
    }

    /** What could not be cut into cells: its text in the first of them, as much as a spreadsheet's cell holds, so that one sees which row it is. */
    void uncut(byte[] bytes, int from, int to, Bytes out) {
        String text = readable(bytes, from, Math.min(to, from + CELL * LONGEST_CHARACTER));
        boolean more = text.length() > CELL || to - from > CELL * LONGEST_CHARACTER;
        cell(more ? text.substring(0, Math.min(text.length(), CELL - 1)) + "…" : text, out);
        for (int f = 1; f < columns; f++) {
            out.put(delimiter);
        }
    }

    private String readable(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, utf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030"));
    }

    /** One cell that is ours or has to be changed. */
    void cell(String cell, Bytes out) {
        String safe = SpreadsheetText.safe(cell.replace('\0', '\uFFFD'), plain);
        boolean quotes = safe.indexOf('"') >= 0 || safe.indexOf(delimiter) >= 0 || safe.indexOf('\n') >= 0 || safe.indexOf('\r') >= 0
                || safe.startsWith(" ") || safe.endsWith(" ");
        out.put(quotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }

    private static boolean digits(byte[] bytes, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }

    /** Common characters at a glance, all others by the decoder. */
    private boolean soundUtf8(byte[] bytes, int from, int to) {
        int p = from;
        while (p < to) {
            if (bytes[p] >= 0) {
                p++;
            } else if (p + 2 < to && (bytes[p] & 0xF0) == 0xE0 && bytes[p] != (byte) 0xE0 && bytes[p] != (byte) 0xED && (bytes[p + 1] & 0xC0) == 0x80
                    && (bytes[p + 2] & 0xC0) == 0x80) {
                p += 3;
            } else {
                return text.sound(bytes, p, to);
            }
        }
        return true;
    }
}
