package io.tongyuan.source.reading;

import io.tongyuan.model.FindingCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of one sheet. Cells lie where their references say; what lies right of the header's last column is left out. */
final class XlsxRecords implements Records {
    private final XmlPart sheet;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final boolean system1904;
    private final StringBuilder text = new StringBuilder();
    private int expected = -1;
    private long line;
    private FindingCode fault;

    XlsxRecords(XmlPart sheet, SharedStrings strings, CellFormats formats, boolean system1904) {
        this.sheet = sheet;
        this.strings = strings;
        this.formats = formats;
        this.system1904 = system1904;
    }

    @Override
    public void expect(int fields) {
        expected = fields;
    }

    @Override
    public Cut read() {
        while (sheet.next()) {
            if (sheet.starts("row")) {
                int number = CellFormats.number(sheet.attribute("r"));
                line = number > 0 ? number : line + 1;
                return row();
            }
            if (sheet.ends("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private Cut row() {
        List<String> fields = new ArrayList<>(Math.max(expected, 8));
        fault = null;
        int column = -1;
        long length = 0;
        while (sheet.next() && !sheet.ends("row")) {
            if (sheet.starts("c")) {
                int at = column(sheet.attribute("r"));
                column = at >= 0 ? at : column + 1;
                String value = cell();
                boolean kept = expected < 0 ? !value.isBlank() : column < expected;
                if (kept && column >= Limits.COLUMNS) {
                    fault = FindingCode.ROW_FIELD_COUNT;
                } else if (kept) {
                    length += value.length();
                    put(fields, column, value);
                }
            }
        }
        while (fields.size() < expected) {
            fields.add("");
        }
        if (length > Limits.ROW) {
            fault = FindingCode.ROW_TOO_LARGE;
        }
        return new Cut(line, fields, fault);
    }

    private static void put(List<String> fields, int column, String value) {
        while (fields.size() <= column) {
            fields.add("");
        }
        fields.set(column, value);
    }

    private String cell() {
        String type = sheet.attribute("t");
        int style = CellFormats.number(sheet.attribute("s"));
        String value = "";
        while (sheet.next() && !sheet.ends("c")) {
            if (sheet.starts("v") || sheet.starts("t")) {
                text.setLength(0);
                sheet.text(text, Limits.FIELD);
                value = sheet.ends("t") && !value.isEmpty() ? value + text : text.toString();
            } else if (sheet.starts("rPh") || sheet.starts("f")) {
                text.setLength(0);
                sheet.text(text, 0);
            }
        }
        value = switch (type) {
            case "s" -> strings.get(CellFormats.number(value.strip()));
            case "str", "inlineStr" -> SharedStrings.unescaped(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "e", "d" -> value;
            default -> value.isEmpty() ? "" : CellNumber.text(value, formats.isDate(style), system1904);
        };
        if (value.length() > Limits.FIELD) {
            fault = FindingCode.ROW_TOO_LARGE;
            return value.substring(0, Limits.FIELD);
        }
        if (value.indexOf('\0') >= 0) {
            fault = FindingCode.ROW_ENCODING;
        }
        return value;
    }

    /** AB12 → 27; -1 where it is no reference, or one beyond the 16,384 columns of a sheet. */
    static int column(String reference) {
        int column = 0;
        int i = 0;
        while (i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
            column = column * 26 + reference.charAt(i++) - 'A' + 1;
            if (column > 16_384) {
                return -1;
            }
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
