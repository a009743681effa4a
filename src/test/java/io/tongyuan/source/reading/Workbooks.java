package io.tongyuan.source.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files made by hand, part by part, for what no library would write. */
final class Workbooks {
    private static final String NS = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, Consumer<OutputStream>> parts = new LinkedHashMap<>();

    Workbooks() {
        part("_rels/.rels", RELS + "<Relationship Id=\"a\" Type=\"" + TYPE + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("xl/_rels/workbook.xml.rels", RELS + "<Relationship Id=\"r1\" Type=\"" + TYPE + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"" + TYPE + "sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "<Relationship Id=\"r3\" Type=\"" + TYPE + "styles\" Target=\"styles.xml\"/></Relationships>");
        part("xl/workbook.xml", "<workbook" + NS + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    }

    Workbooks part(String name, String text) {
        return part(name, out -> write(out, text));
    }

    Workbooks part(String name, Consumer<OutputStream> content) {
        parts.put(name, content);
        return this;
    }

    Workbooks rows(String rows) {
        return part("xl/worksheets/sheet1.xml", "<worksheet" + NS + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path in(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Consumer<OutputStream>> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().accept(zip);
                zip.closeEntry();
            }
        }
        return Files.write(Files.createTempFile(folder, "book", ".xlsx"), bytes.toByteArray());
    }
}
