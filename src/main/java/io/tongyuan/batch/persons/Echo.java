package io.tongyuan.batch.persons;

import io.tongyuan.source.reading.CsvCutter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes the cells of a list again, made safe for spreadsheets: what they would take for a formula gets a quote mark before
 * it (OWASP, CSV injection), a number of more than 15 digits a tab behind it, or they would make it 1.1E+17. Everything else stays byte
 * for byte what it was.
 */
final class Echo {
    private static final int DIGITS_THAT_SPREADSHEETS_KEEP = 15;
    private static final boolean[] BEGINS_FORMULA = new boolean[256];

    static {
        for (char c : "=+-@\t\r".toCharArray()) {
            BEGINS_FORMULA[c] = true;
        }
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

    /**
     * Where a tab has to go for the row to be copied as it is, the row's end where none has to; -1 where the row cannot be copied.
     */
    int tabAt(byte[] bytes, CsvCutter row) {
        if (!utf8 || row.fields() != columns) {
            return -1;
        }
        int at = row.recordEnd();
        for (int f = 0; f < columns; f++) {
            int start = row.start(f);
            int end = row.end(f);
            if (start == end) {
                continue;
            }
            if (BEGINS_FORMULA[bytes[start] & 0xff] || row.foreign(f) && !soundUtf8(bytes, start, end)) {
                return -1;
            }
            if (!plain && end - start > DIGITS_THAT_SPREADSHEETS_KEEP && digits(bytes, start, end)) {
                if (at != row.recordEnd()) {
                    return -1;
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
                cell(cell == null ? readable(bytes, row, f) : cell, out);
            }
        }
    }

    private String readable(byte[] bytes, CsvCutter row, int f) {
        return new String(bytes, row.start(f), row.end(f) - row.start(f), utf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030"));
    }

    /** One cell that is ours or has to be changed. */
    void cell(String cell, Bytes out) {
        String safe = harmless(cell.replace('\0', '\uFFFD'));
        boolean quotes = safe.indexOf('"') >= 0 || safe.indexOf(delimiter) >= 0 || safe.indexOf('\n') >= 0 || safe.indexOf('\r') >= 0
                || safe.startsWith(" ") || safe.endsWith(" ");
        out.put(quotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }

    private String harmless(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        char first = cell.charAt(0);
        if (first < 256 && BEGINS_FORMULA[first] && !cell.matches("[+-]?[0-9][0-9.]*")) {
            return "'" + cell;
        }
        return !plain && cell.length() > DIGITS_THAT_SPREADSHEETS_KEEP && cell.chars().allMatch(c -> c >= '0' && c <= '9') ? cell + '\t' : cell;
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
