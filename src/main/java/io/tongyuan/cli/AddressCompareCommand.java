package io.tongyuan.cli;

import io.tongyuan.address.comparing.PairComparison;
import io.tongyuan.model.FindingCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares pairs of addresses. That two differ is no failure: the exit code is 0 when all were read. */
@Command(name = "compare", mixinStandardHelpOptions = true,
        description = "Whether two addresses are one place: two a line with a tab between; prints a JSON object for each line.")
final class AddressCompareCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", defaultValue = "-", description = "UTF-8 text; - for standard input.")
    private String file;
    @Mixin
    private PairModelOption option;

    @Override
    public Integer call() throws IOException {
        try (InputLines lines = InputLines.open(file); OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            PairComparison comparison = option.comparison();
            JsonLines json = new JsonLines(out);
            for (Optional<InputLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                json.write(facts(line.get(), comparison));
                if (lines.waits()) {
                    json.flush();
                }
            }
            json.flush();
            return lines.exit();
        }
    }

    private static Map<String, ?> facts(InputLines.Line line, PairComparison comparison) {
        String[] texts = line.text().split("\t", -1);
        if (line.cut() || texts.length != 2 || texts[0].isBlank() || texts[1].isBlank()) {
            return refused(line.cut() ? FindingCode.INPUT_TOO_LONG : texts.length == 2 ? FindingCode.EMPTY : FindingCode.PAIR_MALFORMED);
        }
        PairComparison.Answer a = comparison.compare(texts[0], texts[1]);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("verdict", a.verdict().name());
        out.put("level", a.level().name());
        out.put("score", Math.round(a.score() * 1e4) / 1e4);
        out.put("faults", a.faults().stream().map(AddressCompareCommand::ground).toList());
        out.put("bonds", a.bonds().stream().map(AddressCompareCommand::ground).toList());
        return out;
    }

    private static Map<String, Object> refused(FindingCode code) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("verdict", "");
        out.put("level", "");
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("code", code.name());
        finding.put("text", code.text());
        out.put("findings", List.of(finding));
        return out;
    }

    private static Map<String, Object> ground(PairComparison.Ground g) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("aspect", g.aspect().name());
        out.put("text", g.aspect().chinese());
        out.put("first", g.first());
        out.put("second", g.second());
        out.put("logOdds", Double.isInfinite(g.logOdds()) ? null : Math.round(g.logOdds() * 1e3) / 1e3);
        return out;
    }
}
