package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook, ECMA-376 part 2: which sheets there are, and where their contents lie. */
final class XlsxPackage implements Closeable {
    private final Path file;
    private final long size;
    private final ZipFile zip;
    private final Map<String, String> targets = new HashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private String strings = "";
    private String styles = "";
    private boolean system1904;
    private final AtomicLong unpacked = new AtomicLong();

    XlsxPackage(Content content) throws IOException {
        this.file = content.name();
        this.size = content.size();
        this.zip = archive(content);
        try {
            String workbook = workbook();
            relations(workbook);
            sheets(workbook);
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    /** @throws Failed XLSX_BROKEN */
    static ZipFile archive(Content content) throws IOException {
        FirstReads channel = new FirstReads(content.channel(), Limits.XLSX_LIST);
        try {
            ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
            int entries = Collections.list(zip.getEntries()).size();
            if (entries > Limits.XLSX_ENTRIES) {
                throw new IOException("含有 " + entries + " 个部件");
            }
            channel.free();
            return zip;
        } catch (IOException | IllegalArgumentException e) {
            channel.close();
            throw broken(content.name(), "压缩包已损坏（" + e.getMessage() + "）");
        }
    }

    private String workbook() throws IOException {
        try (XmlPart rels = part("_rels/.rels")) {
            while (rels.next()) {
                if (rels.starts("Relationship") && rels.attribute("Type").endsWith("/officeDocument")) {
                    return resolved("", rels.attribute("Target"));
                }
            }
        }
        throw broken("其中没有工作簿");
    }

    private void relations(String workbook) throws IOException {
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        try (XmlPart rels = part(folder + "_rels/" + workbook.substring(slash) + ".rels")) {
            while (rels.next()) {
                if (rels.starts("Relationship")) {
                    String target = resolved(folder, rels.attribute("Target"));
                    targets.put(rels.attribute("Id"), target);
                    strings = rels.attribute("Type").endsWith("/sharedStrings") ? target : strings;
                    styles = rels.attribute("Type").endsWith("/styles") ? target : styles;
                }
            }
        }
    }

    private void sheets(String workbook) throws IOException {
        try (XmlPart book = part(workbook)) {
            while (book.next()) {
                if (book.starts("workbookPr")) {
                    system1904 = List.of("1", "true", "on").contains(book.attribute("date1904"));
                } else if (book.starts("sheet") && List.of("", "visible").contains(book.attribute("state"))) {
                    String target = targets.get(book.attribute("id"));
                    if (target != null && zip.getEntry(target) != null && !sheets.contains(target)) {
                        sheets.add(target);
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw broken("其中没有可见的工作表");
        }
    }

    private static String resolved(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    /** Visible sheets, in their order. */
    List<String> sheets() {
        return sheets;
    }

    boolean system1904() {
        return system1904;
    }

    SharedStrings strings() throws IOException {
        return zip.getEntry(strings) == null ? SharedStrings.none() : SharedStrings.read(file, part(strings));
    }

    CellFormats formats() throws IOException {
        return zip.getEntry(styles) == null ? CellFormats.none() : CellFormats.read(part(styles));
    }

    XmlPart part(String name) throws IOException {
        return new XmlPart(file, name, stream(name));
    }

    PartStream stream(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw broken("缺少 " + name);
        }
        try {
            return new PartStream(zip.getInputStream(entry), new PartStream.Origin(file, name, entry.getCompressedSize(), size, unpacked));
        } catch (ZipException e) {
            throw broken(e.getMessage());
        }
    }

    /** Unpacked size as the archive states it, for the progress bar alone. */
    long statedSize(String name) {
        return Math.max(1, zip.getEntry(name).getSize());
    }

    private Failed broken(String why) {
        return broken(file, why);
    }

    private static Failed broken(Path file, String why) {
        return new Failed("XLSX_BROKEN", file + " 不是可读的 XLSX 工作簿：" + why + "；请在 Excel 中另存为 .xlsx 或 CSV");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
