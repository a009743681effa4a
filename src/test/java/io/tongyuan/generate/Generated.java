package io.tongyuan.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.land.CountyReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A generated folder, read back without any of the generator's or the importer's classes. */
record Generated(Path folder, Manifest manifest) {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();

    static Generated make(String county, int persons, long seed) throws IOException {
        Path folder = Files.createTempDirectory("tongyuan-generated");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        Manifest made = new Generator(CountyReader.read(GAZETTEER, county)).generate(new Request(county, persons, folder, seed));
        return new Generated(folder, made);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            // A temporary folder that stays is no failure of a test.
        }
    }

    List<NamedCsvRecord> rows(String file, Charset charset) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().build(
                NamedCsvRecordHandler.builder().allowDuplicateHeaderFields(true).build(), new StringReader(new String(Files.readAllBytes(folder.resolve(file)), charset).replaceFirst("^\uFEFF", "")))) {
            return reader.stream().toList();
        }
    }

    List<NamedCsvRecord> rows(Output.Entry entry) throws IOException {
        return rows(entry.file(), Charset.forName(entry.encoding()));
    }

    List<NamedCsvRecord> rows(String resource, String provider) throws IOException {
        for (Output.Entry e : manifest.files()) {
            if (e.resource().equals(resource) && e.provider().equals(provider)) {
                return rows(e);
            }
        }
        throw new IllegalArgumentException(resource + " " + provider);
    }

    List<NamedCsvRecord> truth(String name) throws IOException {
        return rows("truth/" + name + ".csv", StandardCharsets.UTF_8);
    }
}
