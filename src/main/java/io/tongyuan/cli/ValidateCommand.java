package io.tongyuan.cli;

import io.tongyuan.gazetteer.CountyCodes;
import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.Identifier;
import io.tongyuan.model.IdentifierType;
import io.tongyuan.model.Reading;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges identifiers, one a line. That some are broken is no failure: the exit code is 0 when all were judged. */
@Command(name = "validate", mixinStandardHelpOptions = true,
        description = "Judges identifiers, one a line, and prints a JSON object for each line.")
final class ValidateCommand implements Callable<Integer> {
    /** As much of an over-long line as is repeated. */
    private static final int ECHO = 100;

    @Parameters(index = "0", paramLabel = "KIND", converter = Kinds.class, completionCandidates = Kinds.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private IdentifierType type;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", defaultValue = "-", description = "UTF-8 text; - for standard input.")
    private String file;

    @Option(names = "--gazetteer", paramLabel = "DIR",
            description = "A folder made by gazetteer build in place of the project's own.")
    private Path gazetteer;

    /** person-id for PERSON_ID, and so on. */
    static final class Kinds implements CommandLine.ITypeConverter<IdentifierType>, Iterable<String> {
        private static final Map<String, IdentifierType> BY_NAME = new LinkedHashMap<>();

        static {
            for (IdentifierType t : IdentifierType.values()) {
                BY_NAME.put(t.name().toLowerCase(Locale.ROOT).replace('_', '-'), t);
            }
        }

        @Override
        public IdentifierType convert(String name) {
            IdentifierType found = BY_NAME.get(name);
            if (found == null) {
                throw new CommandLine.TypeConversionException(
                        "没有“" + name + "”这种标识；可用 " + String.join("、", BY_NAME.keySet()));
            }
            return found;
        }

        @Override
        public Iterator<String> iterator() {
            return BY_NAME.keySet().iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        // Not System.out: a print stream hides that nobody reads any more, and an endless input would never end.
        try (InputLines lines = InputLines.open(file); OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            judge(lines, out, gazetteer == null ? CountyCodes.bundled() : CountyCodes.load(gazetteer), LocalDate.now());
        }
        return Exit.DONE;
    }

    void judge(InputLines lines, OutputStream out, DivisionDirectory divisions, LocalDate today) throws IOException {
        JsonLines json = new JsonLines(out);
        for (Optional<InputLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            json.write(line.get().cut() ? tooLong(line.get().text()) : judged(line.get().text(), divisions, today));
            if (lines.waits()) {
                json.flush();
            }
        }
        json.flush();
    }

    private Map<String, Object> judged(String line, DivisionDirectory divisions, LocalDate today) {
        Reading<? extends Identifier> reading = type.read(line, divisions, today);
        return object(line, reading, reading.value().map(id -> IdentifierFacts.of(id, divisions, today)).orElse(Map.of()));
    }

    private static Map<String, Object> tooLong(String beginning) {
        String echo = beginning.substring(0, beginning.offsetByCodePoints(0, ECHO)) + "…";
        return object(echo, new Reading<>(echo, "", Optional.empty(),
                List.of(Finding.of(FindingCode.INPUT_TOO_LONG))), Map.of());
    }

    private static Map<String, Object> object(String input, Reading<?> reading, Map<String, Object> facts) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("input", input);
        object.put("normalized", reading.normalized());
        object.put("valid", reading.valid());
        object.putAll(facts);
        object.put("findings", findings(reading.findings()));
        return object;
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream().map(ValidateCommand::finding).toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", finding.code().name());
        object.put("severity", finding.severity().name());
        object.put("message", finding.message());
        return object;
    }
}
