package io.tongyuan.source.reading;

import io.tongyuan.model.FindingCode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CSV by RFC 4180, written so that one bad row cannot take others with it. A quote that is never closed, or closed in
 * the middle of a field, makes the first physical line of its record a fault, and cutting begins anew on the next line;
 * a record over the limits is skipped to its line's end in constant memory. A record that is well formed only because a
 * quote swallowed whole rows is a fault as a whole: see {@link #swallowsRows}.
 */
final class CsvRecords implements Records {
    /** Stands for bytes that could not be decoded: a noncharacter, so that no text has it of its own. */
    static final char UNDECODABLE = '\uFFFF';

    private final Reader in;
    private final CharWindow window;
    private final char delimiter;
    private int expected;
    private long line = 1;

    private int position;
    private int newlines;
    private boolean undecodable;
    private final StringBuilder unescaped = new StringBuilder();

    CsvRecords(Reader in, char delimiter) {
        this.in = in;
        this.window = new CharWindow(in);
        this.delimiter = delimiter;
    }

    @Override
    public void expect(int fields) {
        expected = fields;
    }

    @Override
    public Cut read() throws IOException {
        if (window.at(0) == CharWindow.END) {
            return null;
        }
        position = 0;
        newlines = 0;
        undecodable = false;
        List<String> fields = new ArrayList<>(Math.max(expected, 8));
        FindingCode fault = field(fields);
        while (fault == null && !atRecordEnd()) {
            position++;
            fault = field(fields);
        }
        if (fault != null) {
            return refuseLine(fault);
        }
        if (newlines > 0 && swallowsRows(position)) {
            fault = FindingCode.ROW_QUOTES;
        } else if (undecodable) {
            fault = FindingCode.ROW_ENCODING;
        }
        Cut cut = new Cut(line, fields, fault);
        line += newlines + 1;
        window.forward(endOfLine(position));
        return cut;
    }

    /** Of the characters that were read, the share that records were cut of: the rest waits. For any thread. */
    double shareCut() {
        return window.shareLeftBehind();
    }

    /** Reads one field from {@link #position} and leaves that at its delimiter; gives a fault or null. */
    private FindingCode field(List<String> into) throws IOException {
        int start = position;
        int c = window.at(position);
        while (c == ' ') {
            c = window.at(++position);
        }
        if (c == '"') {
            return quoted(into);
        }
        position = start;
        c = window.at(position);
        while (c != delimiter && c != '\n' && c != '\r' && c != CharWindow.END) {
            undecodable |= c == UNDECODABLE || c == 0;
            if (position - start >= Limits.FIELD || position >= Limits.ROW) {
                return FindingCode.ROW_TOO_LARGE;
            }
            c = window.at(++position);
        }
        return add(into, window.text(start, position));
    }

    private FindingCode quoted(List<String> into) throws IOException {
        int start = ++position;
        unescaped.setLength(0);
        int from = start;
        while (true) {
            int c = window.at(position);
            if (c == '"') {
                if (window.at(position + 1) != '"') {
                    break;
                }
                unescaped.append(window.text(from, position + 1));
                position += 2;
                from = position;
            } else if (c == CharWindow.END) {
                return FindingCode.ROW_QUOTES;
            } else {
                undecodable |= c == UNDECODABLE || c == 0;
                position++;
                if (c == '\n' || c == '\r' && window.at(position) != '\n') {
                    newlines++;
                }
            }
            if (position - start > Limits.FIELD || position > Limits.ROW) {
                return newlines > 0 ? FindingCode.ROW_QUOTES : FindingCode.ROW_TOO_LARGE;
            }
        }
        String text = unescaped.append(window.text(from, position)).toString();
        position++;
        while (window.at(position) == ' ') {
            position++;
        }
        return window.at(position) == delimiter || atRecordEnd() ? add(into, text) : FindingCode.ROW_QUOTES;
    }

    private static FindingCode add(List<String> into, String text) {
        if (into.size() > Limits.COLUMNS) {
            return FindingCode.ROW_FIELD_COUNT;
        }
        into.add(text);
        return null;
    }

    private boolean atRecordEnd() throws IOException {
        int c = window.at(position);
        return c == '\n' || c == '\r' || c == CharWindow.END;
    }

    /** The first physical line alone is the fault; what follows is read afresh. */
    private Cut refuseLine(FindingCode fault) throws IOException {
        int p = 0;
        StringBuilder shown = new StringBuilder();
        while (window.at(p) != '\n' && window.at(p) != '\r' && window.at(p) != CharWindow.END) {
            p++;
            if (p == Limits.FIELD) {
                if (shown.length() < Limits.FIELD) {
                    shown.append(window.text(0, p));
                }
                window.forward(p);
                p = 0;
            }
        }
        if (shown.length() < Limits.FIELD) {
            shown.append(window.text(0, p));
        }
        window.forward(endOfLine(p));
        return new Cut(line++, List.of(shown.toString().split(Pattern.quote(String.valueOf(delimiter)), -1)), fault);
    }

    /** Position after the line end that stands there. */
    private int endOfLine(int p) throws IOException {
        if (window.at(p) == '\r') {
            return window.at(p + 1) == '\n' ? p + 2 : p + 1;
        }
        return window.at(p) == CharWindow.END ? p : p + 1;
    }

    /**
     * Two stray quotes some rows apart make one well-formed record of all rows between them. It gives itself away where a
     * line inside has as many delimiters as a row, or the first and the last line both have. Below three columns a line
     * of text may have them by chance.
     */
    private boolean swallowsRows(int to) throws IOException {
        if (expected < 3) {
            return false;
        }
        int delimiters = 0;
        int lines = 0;
        boolean firstIsRow = false;
        for (int i = 0; i <= to; i++) {
            int c = window.at(i);
            if (i == to || c == '\n' || c == '\r') {
                boolean row = delimiters == expected - 1;
                if (i == to) {
                    return lines > 0 && firstIsRow && row;
                }
                if (lines == 0) {
                    firstIsRow = row;
                } else if (row) {
                    return true;
                }
                lines++;
                delimiters = 0;
                if (c == '\r' && window.at(i + 1) == '\n') {
                    i++;
                }
            } else if (c == delimiter) {
                delimiters++;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
