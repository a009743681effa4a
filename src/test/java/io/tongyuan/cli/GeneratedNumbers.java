package io.tongyuan.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import io.tongyuan.generate.Manifest;
import io.tongyuan.generate.file.Output;
import io.tongyuan.model.PersonId;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The ID numbers that stand in generated registers, read by none of the importer's classes. */
final class GeneratedNumbers {
    private GeneratedNumbers() {
    }

    /**
     * Every number in a column of such, good or spoilt, in half width and upper case; each also in its other form (15 or
     * 18 characters) and without its check character, which hides nothing.
     */
    static Set<String> of(Path registers, Manifest manifest) throws IOException {
        Set<String> numbers = new TreeSet<>();
        for (Output.Entry entry : manifest.files()) {
            if (!entry.encoding().isEmpty()) {
                String text = new String(Files.readAllBytes(registers.resolve(entry.file())), Charset.forName(entry.encoding()));
                try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().build(
                        NamedCsvRecordHandler.builder().allowDuplicateHeaderFields(true).build(), new StringReader(text.replaceFirst("^\uFEFF", "")))) {
                    rows.forEach(row -> row.getHeader().stream().distinct().filter(column -> column.matches(".*(身份|证件号|残疾人证编号|医疗证号).*"))
                            .flatMap(column -> row.findFields(column).stream()).forEach(number -> add(numbers, number)));
                }
            }
        }
        return numbers;
    }

    static void add(Set<String> numbers, String written) {
        String number = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        if (!number.matches("\\d{15}.*")) {
            return;
        }
        numbers.add(number);
        if (number.matches("\\d{15}")) {
            String body = number.substring(0, 6) + "19" + number.substring(6);
            numbers.add(body);
            numbers.add(body + PersonId.checkCharacter(body));
        } else if (number.matches("\\d{17}.?")) {
            numbers.add(number.substring(0, 17));
            numbers.add(number.substring(0, 6) + number.substring(8, 17));
        }
    }
}
