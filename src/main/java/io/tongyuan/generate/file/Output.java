package io.tongyuan.generate.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder written to: files of providers in the order in which they are opened, and the truth beside them. */
public final class Output {
    /** How a provider exports. */
    public enum Format { UTF8, UTF8_BOM, GBK, XLSX }

    /** What the manifest says of a file. */
    public record Entry(String resource, String provider, String file, String encoding, int rows) {
    }

    private record Opened(String resource, String provider, String file, Format format, Table table) {
    }

    private final Path folder;
    private final List<Opened> opened = new ArrayList<>();

    public Output(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.createDirectories(folder.resolve("truth"));
        Files.createDirectories(folder.resolve("lists"));
    }

    public Table provider(String resource, String provider, String name, Format format, List<String> header) throws IOException {
        String file = name + (format == Format.XLSX ? ".xlsx" : ".csv");
        Path path = folder.resolve(file);
        Table table = switch (format) {
            case XLSX -> new XlsxTable(path, resource, header);
            case GBK -> new CsvTable(path, Charset.forName("GBK"), false, header);
            case UTF8 -> new CsvTable(path, StandardCharsets.UTF_8, false, header);
            case UTF8_BOM -> new CsvTable(path, StandardCharsets.UTF_8, true, header);
        };
        opened.add(new Opened(resource, provider, file, format, table));
        return table;
    }

    public Table truth(String name, String... header) throws IOException {
        return CsvTable.utf8(folder.resolve("truth").resolve(name + ".csv"), header);
    }

    /** A list that somebody wants compared: no register, and not to be imported. */
    public Table list(String name, String... header) throws IOException {
        return CsvTable.utf8(folder.resolve("lists").resolve(name + ".csv"), header);
    }

    /** After every table is closed. */
    public List<Entry> entries() {
        return opened.stream().map(o -> new Entry(o.resource, o.provider, o.file,
                o.format == Format.GBK ? "GBK" : o.format == Format.XLSX ? "" : "UTF-8", o.table.rows())).toList();
    }

    public Path folder() {
        return folder;
    }
}
