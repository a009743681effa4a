package io.tongyuan.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.model.OrganisationCode;
import io.tongyuan.model.Uscc;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of a register of legal entities with a change that is known, and what a comparison must therefore say.
 *
 * @param row of the register, from 0
 */
record ChangedRow(int row, String name, String code, MatchStatus status) {
    private static final String OTHERS = "鑫旺隆盛";
    private static final String CHECKS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private enum Change { NONE, WRITING, NAME, ABSENT, BROKEN }

    /** @param register name and code a row */
    static List<ChangedRow> draw(List<List<String>> register, int size, Random random) {
        Set<String> codes = register.stream().map(r -> r.get(1)).collect(Collectors.toSet());
        List<Integer> order = new ArrayList<>(IntStream.range(0, register.size()).boxed().toList());
        Collections.shuffle(order, random);
        List<ChangedRow> out = new ArrayList<>(size);
        for (int row : order.subList(0, size)) {
            out.add(changed(row, register.get(row).get(0), register.get(row).get(1), codes, random));
        }
        return out;
    }

    private static ChangedRow changed(int row, String name, String code, Set<String> codes, Random random) {
        Change change = Change.values()[random.nextInt(Change.values().length)];
        boolean good = code.matches("[0-9A-HJ-NPQRTUWXY]{18}") && Uscc.checkCharacter(code.substring(0, 17)) == code.charAt(17);
        return switch (change) {
            case NONE -> new ChangedRow(row, name, code, MatchStatus.SAME);
            case WRITING -> new ChangedRow(row, " " + name.replace("(", "（").replace(")", "）"), code.toLowerCase(), MatchStatus.SAME);
            case NAME -> new ChangedRow(row, misspelt(name, random), code, MatchStatus.DIFFERENT);
            case ABSENT -> new ChangedRow(row, name, good ? absent(code, codes, random) : code, good ? MatchStatus.NOT_FOUND : MatchStatus.SAME);
            case BROKEN -> new ChangedRow(row, name, good ? broken(code, codes, random) : code, good ? MatchStatus.INVALID : MatchStatus.SAME);
        };
    }

    private static String misspelt(String name, Random random) {
        int at = random.nextInt(name.strip().length());
        char other = OTHERS.charAt(random.nextInt(OTHERS.length()));
        return name.charAt(at) == other ? name + other : name.substring(0, at) + other + name.substring(at + 1);
    }

    private static String absent(String code, Set<String> codes, Random random) {
        String other;
        do {
            String eight = "%08d".formatted(random.nextInt(100_000_000));
            String first17 = code.substring(0, 8) + eight + OrganisationCode.checkCharacter(eight);
            other = first17 + Uscc.checkCharacter(first17);
        } while (codes.contains(other));
        return other;
    }

    private static String broken(String code, Set<String> codes, Random random) {
        String other;
        do {
            other = code.substring(0, 17) + CHECKS.charAt(random.nextInt(CHECKS.length()));
        } while (codes.contains(other));
        return other;
    }

    /** As an agency's export: GBK where all can be written so. */
    static void write(List<ChangedRow> rows, Path file) throws IOException {
        Charset gbk = Charset.forName("GBK");
        boolean fits = rows.stream().allMatch(r -> gbk.newEncoder().canEncode(r.name + r.code));
        try (CsvWriter out = CsvWriter.builder().build(Files.newBufferedWriter(file, fits ? gbk : java.nio.charset.StandardCharsets.UTF_8))) {
            out.writeRecord("单位名称", "信用代码");
            rows.forEach(r -> out.writeRecord(r.name, r.code));
        }
    }
}
