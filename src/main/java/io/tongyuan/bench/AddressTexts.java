package io.tongyuan.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Written addresses out of a file: the column 注册地址 or 住所 of a CSV file, the texts of a labelled file (a token and its
 * label a line, blank line between addresses), or else one a line. UTF-8.
 */
final class AddressTexts {
    private static final List<String> COLUMNS = List.of("注册地址", "住所");

    private AddressTexts() {
    }

    /** @throws Failed BENCH_ADDRESSES where it holds none */
    static List<String> read(Path file) throws IOException {
        List<String> texts = file.toString().endsWith(".csv") ? column(file) : lines(Files.readAllLines(file));
        if (texts.isEmpty()) {
            throw new Failed("BENCH_ADDRESSES", file + " 中没有地址；CSV 应有「注册地址」或「住所」一列，其他文件每行一个地址");
        }
        return texts;
    }

    private static List<String> column(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            rows.forEach(row -> COLUMNS.stream().flatMap(c -> row.findField(c).stream()).filter(t -> !t.isBlank()).findFirst().ifPresent(texts::add));
        }
        return texts;
    }

    private static List<String> lines(List<String> lines) {
        boolean labelled = !lines.isEmpty() && lines.getFirst().matches("\\S+\\s+[BSOI](?:-\\S+)?");
        if (!labelled) {
            return lines.stream().filter(l -> !l.isBlank()).toList();
        }
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (!line.isBlank()) {
                text.append(line.strip().split("\\s+")[0]);
            } else if (!text.isEmpty()) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        if (!text.isEmpty()) {
            texts.add(text.toString());
        }
        return texts;
    }
}
