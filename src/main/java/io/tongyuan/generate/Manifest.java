package io.tongyuan.generate;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.generate.file.Output;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * manifest.json of a generated folder: what was made, and the files in the order in which they are to be imported.
 *
 * @param today  the day on which the truth holds; it holds on any later one too, until permits dated 50 years ahead begin
 * @param counts rows by resource, and persons, companies, projects, and rows of the list for comparison
 */
public record Manifest(String county, String name, long seed, String today, Map<String, Integer> counts,
                       List<Output.Entry> files) {
    public static final String FILE = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Manifest read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return JSON.readValue(file.toFile(), Manifest.class);
        } catch (IOException e) {
            throw new Failed("MANIFEST_UNREADABLE", "无法读取 " + file + "：它列出文件夹中每个文件的名称、资源、提供单位和编码，样子见 tongyuan generate 所写的；没有它的文件请用 tongyuan import", e);
        }
    }

    void write(Path folder) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        Files.writeString(folder.resolve(FILE), JSON.writer(printer).writeValueAsString(this) + "\n");
    }
}
