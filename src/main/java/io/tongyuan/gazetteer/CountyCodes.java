package io.tongyuan.gazetteer;

import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The six-digit codes of provinces, cities and counties with their history. Loads in some milliseconds, without the
 * divisions below: enough for whoever only judges a code.
 */
public final class CountyCodes implements DivisionDirectory {
    public static final String NAME = "codes.tsv";

    /** Each code's records, oldest first. */
    private final Map<String, List<CodeRecord>> byCode;

    private CountyCodes(Map<String, List<CodeRecord>> byCode) {
        this.byCode = byCode;
    }

    /** Those committed with the project. */
    public static CountyCodes bundled() {
        return load(Gazetteer.bundledFolder());
    }

    /** @throws Failed GAZETTEER_UNREADABLE */
    public static CountyCodes load(Path folder) {
        return of(immediate(folder));
    }

    /**
     * The records of codes.tsv as they stand there, each with its immediate successors alone. A line is code, name,
     * full name, from year, to year, successors with ; between; tabs part them.
     */
    public static List<CodeRecord> immediate(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            List<CodeRecord> records = new ArrayList<>(8_000);
            for (String line : Files.readAllLines(file)) {
                if (!line.startsWith("#")) {
                    records.add(parse(line));
                }
            }
            return records;
        } catch (IOException | RuntimeException e) {
            throw new Failed("GAZETTEER_UNREADABLE", "区划代码文件 " + file + " 不存在或已损坏（" + e.getMessage()
                    + "）。请从版本库恢复，或运行 tongyuan gazetteer build 重新生成。", e);
        }
    }

    private static CodeRecord parse(String line) {
        String[] f = line.split("\t", -1);
        return new CodeRecord(f[0], f[1], f[2], Integer.parseInt(f[3]), Integer.parseInt(f[4]),
                f[5].isEmpty() ? List.of() : List.of(f[5].split(";")));
    }

    /** From records that name their immediate successors, those of a code oldest first. */
    static CountyCodes of(List<CodeRecord> immediate) {
        Map<String, List<CodeRecord>> byCode = LinkedHashMap.newLinkedHashMap(immediate.size());
        for (CodeRecord r : immediate) {
            byCode.computeIfAbsent(r.code(), c -> new ArrayList<>(1)).add(r);
        }
        return new CountyCodes(byCode);
    }

    @Override
    public boolean everKnown(String code6) {
        return byCode.containsKey(code6);
    }

    @Override
    public Optional<String> nameIn(String code6, int year) {
        return byCode.getOrDefault(code6, List.of()).stream()
                .min(Comparator.comparingInt(r -> r.yearsFrom(year))).map(CodeRecord::fullName);
    }

    /** Everything the code has meant, oldest first; empty where it never stood. */
    public List<CodeRecord> history(String code6) {
        return byCode.getOrDefault(code6, List.of()).stream().map(this::followed).toList();
    }

    /** Every record, by code, then oldest first. */
    public List<CodeRecord> all() {
        return new TreeMap<>(byCode).values().stream().flatMap(List::stream).map(this::followed).toList();
    }

    private CodeRecord followed(CodeRecord r) {
        return new CodeRecord(r.code(), r.name(), r.fullName(), r.fromYear(), r.toYear(),
                new Succession(byCode).endOf(r));
    }
}
