package io.tongyuan.cli;

import io.tongyuan.address.tagging.training.ModelManifest;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.PersonLearning;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.reading.RawRow;
import io.tongyuan.source.reading.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "train", mixinStandardHelpOptions = true,
        description = "Learns the weights of the comparison from a list and an index, with no truth: expectation-maximisation.")
final class IdentityTrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOptions data;
    @Mixin
    private PersonColumnOptions columns;
    @Mixin
    private ReadingOptions reading;
    @Option(names = "--index", required = true, paramLabel = "DIR", description = "identity index")
    private Path index;
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the weights, with a manifest beside them")
    private Path out;
    @Option(names = "--licence", paramLabel = "TEXT", defaultValue = "", description = "of the list, for the manifest")
    private String licence;
    @Parameters(paramLabel = "FILE", description = "the list")
    private Path list;

    @Override
    public Integer call() throws IOException {
        PersonColumns at = PersonColumns.in(list, reading.encoding(), columns.given());
        int rows = 0;
        try (PersonIndex register = PersonIndex.open(index, data.vault().identityIndexKey());
             RowReader reader = RowReader.open(list, reading.encoding(), PersonColumns.judge(columns.given()))) {
            PersonLearning learning = new PersonLearning(register, LocalDate.now());
            while (reader.hasNext()) {
                RawRow row = reader.next();
                if (row.refusal().isEmpty()) {
                    learning.take(row.fields().get(at.name()), row.fields().get(at.number()));
                    rows++;
                }
            }
            PersonWeights weights = learning.weights();
            Files.writeString(out, weights.text());
        }
        ModelManifest.write(out, "weights of the comparison of persons, docs/IDENTITY.md", Map.of("rows", rows), List.of(list),
                Map.of(list.getFileName().toString(), licence), "bin/tongyuan identity " + String.join(" ", spec.commandLine().getParseResult().originalArgs()));
        Printed.of(spec).line("由 " + rows + " 行学得，已写入 " + out);
        return Exit.DONE;
    }
}
