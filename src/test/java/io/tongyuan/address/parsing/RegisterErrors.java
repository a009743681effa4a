package io.tongyuan.address.parsing;

import io.tongyuan.model.ElementType;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.ParsedAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every row whose county was not found as the register has it, told by what the text leaves open. */
final class RegisterErrors {
    private static final int EXAMPLES = 3;

    private RegisterErrors() {
    }

    /** @param errors as the scorer writes them: id, text, true city, true county, given, verdict of the city, of the county */
    static void write(Path errors, AddressParser parser, Path table) throws IOException {
        Map<String, List<String>> byClass = new TreeMap<>();
        for (String line : Files.readAllLines(errors).stream().skip(1).toList()) {
            String[] f = line.split("\t", -1);
            if (f[6].equals("wrong") || f[6].equals("abstained")) {
                byClass.computeIfAbsent(kind(f[1], f[4], f[6], parser.parse(f[1])), k -> new ArrayList<>()).add(f[1] + "（" + f[3] + "）");
            }
        }
        StringBuilder out = new StringBuilder("| what is left | rows | examples (the register's county) |\n|---|---|---|\n");
        byClass.forEach((kind, rows) -> out.append("| ").append(kind).append(" | ").append(rows.size()).append(" | ")
                .append(String.join("; ", rows.stream().limit(EXAMPLES).toList())).append(" |\n"));
        Files.writeString(table, out);
    }

    private static String kind(String text, String given, String verdict, ParsedAddress parsed) {
        if (verdict.equals("wrong")) {
            String county = given.substring(given.lastIndexOf('|') + 1);
            return text.contains(county.substring(0, county.length() - 1)) ? "wrong: the text names another county than the authority's"
                    : "wrong: the town is another county's today";
        }
        if (!parsed.zone().isEmpty()) {
            return "a zone alone, no county";
        }
        if (has(parsed, FindingCode.DIVISION_AMBIGUOUS)) {
            return "a town or village that several counties have";
        }
        boolean town = parsed.elements().stream().anyMatch(e -> e.type() == ElementType.TOWN || e.type() == ElementType.VILLAGE);
        if (town) {
            return "a town or village not sure enough, most merged and gone";
        }
        return parsed.division().isPresent() ? "a city or province and no more than a road or estate" : "no more than a road, estate or firm";
    }

    private static boolean has(ParsedAddress parsed, FindingCode code) {
        return parsed.findings().stream().anyMatch(f -> f.code() == code);
    }
}
