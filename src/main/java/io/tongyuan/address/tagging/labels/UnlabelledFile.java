package io.tongyuan.address.tagging.labels;

import de.siegmar.fastcsv.reader.CsvReader;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Addresses as written, nobody's labels on them.
 *
 * @param file    one a line; or columns of a file whose name ends in .csv or .tsv
 * @param columns counted from 1; none for whole lines
 */
public record UnlabelledFile(Path file, List<Integer> columns) {
    /** From {@code FILE} or {@code FILE:1,2}. */
    public static UnlabelledFile of(String written) {
        int colon = written.lastIndexOf(':');
        if (colon < 0 || !written.substring(colon + 1).matches("[1-9][0-9]*(,[1-9][0-9]*)*")) {
            return new UnlabelledFile(Path.of(written), List.of());
        }
        return new UnlabelledFile(Path.of(written.substring(0, colon)),
                Arrays.stream(written.substring(colon + 1).split(",")).map(Integer::valueOf).toList());
    }

    /** @throws Failed TEXTS_UNREADABLE */
    public List<String> read() {
        try {
            if (columns.isEmpty()) {
                return Files.readAllLines(file, StandardCharsets.UTF_8);
            }
            List<String> texts = new ArrayList<>();
            char separator = file.toString().endsWith(".tsv") ? '\t' : ',';
            try (var rows = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(file, StandardCharsets.UTF_8)) {
                rows.forEach(row -> columns.stream().filter(c -> c <= row.getFieldCount()).forEach(c -> texts.add(row.getField(c - 1))));
            }
            return texts;
        } catch (IOException | RuntimeException e) {
            throw new Failed("TEXTS_UNREADABLE", "地址文件 " + file + " 无法读取：" + e.getMessage(), e);
        }
    }
}
