package io.tongyuan.source.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files made by hand, part by part, for what no library would write. */
public final class Workbooks {
    private static final String NS = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, Consumer<OutputStream>> parts = new LinkedHashMap<>();
    private int sharing = 1;

    public Workbooks() {
        part("_rels/.rels", RELS + "<Relationship Id=\"a\" Type=\"" + TYPE + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("xl/_rels/workbook.xml.rels", RELS + "<Relationship Id=\"r1\" Type=\"" + TYPE + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"" + TYPE + "sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "<Relationship Id=\"r3\" Type=\"" + TYPE + "styles\" Target=\"styles.xml\"/></Relationships>");
        part("xl/workbook.xml", "<workbook" + NS + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    }

    public Workbooks part(String name, String text) {
        return part(name, out -> write(out, text));
    }

    public Workbooks part(String name, Consumer<OutputStream> content) {
        parts.put(name, content);
        return this;
    }

    public Workbooks rows(String rows) {
        return part("xl/worksheets/sheet1.xml", "<worksheet" + NS + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** That many sheets whose entries in the archive all point to the bytes of the first. */
    public Workbooks sharedBy(int sheets) {
        StringBuilder rels = new StringBuilder(RELS);
        StringBuilder book = new StringBuilder("<workbook" + NS + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
        for (int i = 1; i <= sheets; i++) {
            rels.append("<Relationship Id=\"r").append(i).append("\" Type=\"").append(TYPE).append("worksheet\" Target=\"").append(sheet(i)).append("\"/>");
            book.append("<sheet name=\"s").append(i).append("\" sheetId=\"").append(i).append("\" r:id=\"r").append(i).append("\"/>");
        }
        sharing = sheets;
        return part("xl/_rels/workbook.xml.rels", rels + "</Relationships>").part("xl/workbook.xml", book + "</sheets></workbook>");
    }

    private static String sheet(int number) {
        return "worksheets/sheet" + number + ".xml";
    }

    /** The central directory with further entries like that of the first sheet: APPNOTE.TXT, 4.3.12 and 4.3.16. */
    private static byte[] shared(byte[] zip, int sheets) {
        ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        int directory = in.getInt(end + 16);
        byte[] first = ("xl/" + sheet(1)).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(zip, 0, end);
        for (int at = directory; at < end; at += 46 + in.getShort(at + 28) + in.getShort(at + 30)) {
            for (int i = 2; i <= sheets && Arrays.equals(zip, at + 46, at + 46 + in.getShort(at + 28), first, 0, first.length); i++) {
                byte[] name = ("xl/" + sheet(i)).getBytes(StandardCharsets.US_ASCII);
                out.writeBytes(ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN).put(zip, at, 46).putShort(28, (short) name.length).putShort(30, (short) 0).array());
                out.writeBytes(name);
            }
        }
        short entries = (short) (in.getShort(end + 10) + sheets - 1);
        out.writeBytes(ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).put(zip, end, 22).putShort(8, entries).putShort(10, entries)
                .putInt(12, out.size() - directory).array());
        return out.toByteArray();
    }

    public static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path in(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Consumer<OutputStream>> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().accept(zip);
                zip.closeEntry();
            }
        }
        return Files.write(Files.createTempFile(folder, "book", ".xlsx"), sharing == 1 ? bytes.toByteArray() : shared(bytes.toByteArray(), sharing));
    }
}
