package io.tongyuan.gazetteer.build;

import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.Zone;
import io.tongyuan.model.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two tables of plain text: fields with a tab between, a line beginning with # for people. */
final class CodeTables {
    private CodeTables() {
    }

    static byte[] codes(List<CodeRecord> records) {
        return table("# code, name, full name, from year, to year, immediate successors", records.stream()
                .map(r -> String.join("\t", r.code(), r.name(), r.fullName(), Integer.toString(r.fromYear()),
                        Integer.toString(r.toYear()), String.join(";", r.successors()))));
    }

    static Map<String, Integer> counts(List<CodeRecord> records) {
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("codes", (int) records.stream().map(CodeRecord::code).distinct().count());
        counts.put("records", records.size());
        counts.put("inUse", (int) records.stream().filter(CodeRecord::inUse).count());
        counts.put("endedWithSuccessor", (int) records.stream().filter(r -> !r.inUse() && !r.successors().isEmpty()).count());
        counts.put("endedWithoutSuccessor", (int) records.stream().filter(r -> !r.inUse() && r.successors().isEmpty()).count());
        return counts;
    }

    static byte[] zones(List<Row> rows) {
        return table("# code, name, code of the city", zoneRows(rows)
                .map(r -> String.join("\t", r.code(), r.name(), r.code().substring(0, 4))));
    }

    static int countZones(List<Row> rows) {
        return (int) zoneRows(rows).count();
    }

    private static Stream<Row> zoneRows(List<Row> rows) {
        return rows.stream().filter(r -> r.level() == Level.COUNTY && Zone.isZone(r.code()));
    }

    private static byte[] table(String header, Stream<String> lines) {
        return Stream.concat(Stream.of(header), lines).collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
