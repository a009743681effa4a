package io.tongyuan.cli;

import io.tongyuan.cascade.ChangeFile;
import io.tongyuan.cascade.EditionDiff;
import io.tongyuan.gazetteer.Gazetteer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "diff", mixinStandardHelpOptions = true,
        description = "What changed from one edition of the divisions to another, as a file for `tongyuan cascade`; guesses are marked, for a person to confirm.")
final class GazetteerDiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Parameters(index = "0", paramLabel = "OLD", description = "gazetteer folder")
    private Path old;
    @Parameters(index = "1", paramLabel = "NEW", description = "gazetteer folder")
    private Path now;
    @Option(names = "--on", required = true, paramLabel = "DATE", converter = Day.class, description = "the day from which the new one holds")
    private LocalDate on;
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "CSV of changes")
    private Path out;

    @Override
    public Integer call() throws IOException {
        List<EditionDiff.Row> rows = EditionDiff.of(Gazetteer.load(old), Gazetteer.load(now), on.toString());
        ChangeFile.write(out, rows);
        Map<String, Long> counts = new TreeMap<>(rows.stream().collect(Collectors.groupingBy(r -> r.change().kind().title(), Collectors.counting())));
        Printed.of(spec).line(rows.size() + " 项变更 " + counts + "，其中 " + rows.stream().filter(EditionDiff.Row::guess).count() + " 项是推测，待人工确认；见 " + out);
        return Exit.DONE;
    }
}
