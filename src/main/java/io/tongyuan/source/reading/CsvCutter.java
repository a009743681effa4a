package io.tongyuan.source.reading;

import io.tongyuan.model.FindingCode;
import java.util.Arrays;

/**
 * Cuts the bytes of whole records into fields, by the rules of {@link CsvRecords}, for encodings in which delimiters, quotes and
 * line ends are single bytes that no other character contains: UTF-8 and GB18030. One thread's own; nothing is copied.
 */
public final class CsvCutter {
    private static final byte NUL = 1;
    private static final byte DELIMITER = 2;
    private static final byte LINE_END = 3;
    private static final int MORE_BYTES = -1;

    private final byte[] kinds = new byte[256];
    private final byte delimiter;
    private final int expected;
    private byte[] bytes;
    private int at;
    private int end;
    private boolean whole;

    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private boolean[] quoted = new boolean[16];
    private boolean[] foreign = new boolean[16];
    private int fields;
    private int recordStart;
    private int recordEnd;
    private int newlines;
    private boolean nul;
    private FindingCode fault;

    /** @param expected fields a row, 0 where that is not known */
    CsvCutter(char delimiter, int expected) {
        this.delimiter = (byte) delimiter;
        this.expected = expected;
        kinds[0] = NUL;
        kinds[delimiter] = DELIMITER;
        kinds['\n'] = LINE_END;
        kinds['\r'] = LINE_END;
    }

    /** @param whole false where more may follow: a record that could go on is then not given */
    void begin(byte[] of, int from, int to, boolean whole) {
        this.bytes = of;
        this.at = from;
        this.end = to;
        this.whole = whole;
    }

    public void begin(CsvBlock block) {
        begin(block.bytes, 0, block.end, true);
    }

    /** One record alone, whose bounds are known. */
    public void begin(byte[] of, int from, int to) {
        begin(of, from, to, true);
    }

    /** Goes to the next record; false where there is none, or not the whole of one. */
    public boolean next() {
        if (at >= end) {
            return false;
        }
        recordStart = at;
        fields = 0;
        newlines = 0;
        nul = false;
        fault = null;
        int p = at;
        while (true) {
            p = field(p);
            if (p == MORE_BYTES || p == end && !whole) {
                return false;
            }
            if (fault != null) {
                return refuseLine();
            }
            if (p == end || kinds[bytes[p] & 0xff] == LINE_END) {
                break;
            }
            p++;
        }
        if (newlines > 0 && swallowsRows(p)) {
            fault = FindingCode.ROW_QUOTES;
        } else if (nul) {
            fault = FindingCode.ROW_ENCODING;
        }
        return ended(p);
    }

    private boolean ended(int p) {
        if (p < end && bytes[p] == '\r' && p + 1 == end && !whole) {
            return false;
        }
        recordEnd = p;
        at = p == end ? p : bytes[p] == '\r' && p + 1 < end && bytes[p + 1] == '\n' ? p + 2 : p + 1;
        return true;
    }

    private int field(int from) {
        int p = from;
        if (p < end && bytes[p] == ' ') {
            while (p < end && bytes[p] == ' ') {
                p++;
            }
        }
        if (p < end && bytes[p] == '"') {
            return quotedField(p + 1);
        }
        p = from;
        byte all = 0;
        while (p < end) {
            byte b = bytes[p];
            byte kind = kinds[b & 0xff];
            if (kind != 0) {
                if (kind != NUL) {
                    break;
                }
                nul = true;
            }
            all |= b;
            p++;
        }
        add(from, p, false, all < 0);
        return p;
    }

    private int quotedField(int from) {
        int p = from;
        byte all = 0;
        while (true) {
            if (p >= end) {
                fault = whole ? FindingCode.ROW_QUOTES : fault;
                return whole ? p : MORE_BYTES;
            }
            if (p - from > Limits.FIELD) {
                fault = newlines > 0 ? FindingCode.ROW_QUOTES : FindingCode.ROW_TOO_LARGE;
                return p;
            }
            byte b = bytes[p];
            if (b == '"') {
                if (p + 1 >= end && !whole) {
                    return MORE_BYTES;
                }
                if (p + 1 >= end || bytes[p + 1] != '"') {
                    break;
                }
                p++;
            } else if (b == '\n' || b == '\r' && (p + 1 >= end || bytes[p + 1] != '\n')) {
                newlines++;
            } else if (b == 0) {
                nul = true;
            }
            all |= b;
            p++;
        }
        int to = p++;
        while (p < end && bytes[p] == ' ') {
            p++;
        }
        if (p < end && kinds[bytes[p] & 0xff] < DELIMITER) {
            fault = FindingCode.ROW_QUOTES;
            return p;
        }
        add(from, to, true, all < 0);
        return p;
    }

    private void add(int from, int to, boolean inQuotes, boolean beyondAscii) {
        if (fields == starts.length) {
            if (fields > Limits.COLUMNS) {
                fault = FindingCode.ROW_FIELD_COUNT;
                return;
            }
            int more = fields * 2;
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            quoted = Arrays.copyOf(quoted, more);
            foreign = Arrays.copyOf(foreign, more);
        }
        starts[fields] = from;
        ends[fields] = to;
        quoted[fields] = inQuotes;
        foreign[fields++] = beyondAscii;
    }

    /** The first physical line alone is the fault; what follows is read afresh. */
    private boolean refuseLine() {
        int p = recordStart;
        while (p < end && kinds[bytes[p] & 0xff] != LINE_END) {
            p++;
        }
        fields = 0;
        return (p < end || whole) && ended(p);
    }

    /** See {@link CsvRecords}: two stray quotes some rows apart make one record of all rows between. */
    private boolean swallowsRows(int to) {
        if (expected < 3) {
            return false;
        }
        int delimiters = 0;
        int lines = 0;
        boolean firstIsRow = false;
        for (int i = recordStart; i <= to; i++) {
            boolean last = i == to;
            if (last || kinds[bytes[i] & 0xff] == LINE_END) {
                boolean row = delimiters == expected - 1;
                if (last) {
                    return lines > 0 && firstIsRow && row;
                }
                if (lines == 0) {
                    firstIsRow = row;
                } else if (row) {
                    return true;
                }
                lines++;
                delimiters = 0;
                if (bytes[i] == '\r' && i + 1 < to && bytes[i + 1] == '\n') {
                    i++;
                }
            } else if (bytes[i] == delimiter) {
                delimiters++;
            }
        }
        return false;
    }

    /** Where the record after this one begins. */
    int position() {
        return at;
    }

    public FindingCode fault() {
        return fault;
    }

    public int fields() {
        return fields;
    }

    public int start(int field) {
        return starts[field];
    }

    public int end(int field) {
        return ends[field];
    }

    /** The quotes around it are left out; those inside still stand doubled. */
    public boolean quoted(int field) {
        return quoted[field];
    }

    /** Whether there is anything in it beyond ASCII. */
    public boolean foreign(int field) {
        return foreign[field];
    }

    public int recordStart() {
        return recordStart;
    }

    /** Before its line end. */
    public int recordEnd() {
        return recordEnd;
    }

    /** True where no cell has anything in it. */
    public boolean blank() {
        if (fault != null) {
            return false;
        }
        for (int f = 0; f < fields; f++) {
            for (int i = starts[f]; i < ends[f]; i++) {
                if (bytes[i] > ' ' || bytes[i] < 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
