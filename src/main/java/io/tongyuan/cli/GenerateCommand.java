package io.tongyuan.cli;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.Generator;
import io.tongyuan.generate.Manifest;
import io.tongyuan.generate.Request;
import io.tongyuan.generate.land.CountyReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code generate}: a synthetic county's registers and the truth about them. */
@Command(name = "generate", mixinStandardHelpOptions = true,
        description = "Make the registers of a county that never was, on real divisions, with the truth beside them")
final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--county", paramLabel = "CODE", defaultValue = "370306", description = "six digits (default: ${DEFAULT-VALUE})")
    private String county;

    @Option(names = "--persons", paramLabel = "N", defaultValue = "20000", description = "how many (default: ${DEFAULT-VALUE})")
    private int persons;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write to")
    private Path out;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "same seed, same bytes (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--listed", paramLabel = "N", description = "rows of the list for comparison (default: as many as persons)")
    private Integer listed;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Request request = new Request(county, persons, out, seed, listed == null ? persons : listed);
        Manifest made = new Generator(CountyReader.read(Gazetteer.bundled(), county)).generate(request);
        made.files().forEach(f -> spec.commandLine().getOut().printf("%,10d  %s  %s  %s%n", f.rows(), f.file(), f.resource(), f.provider()));
        return Exit.DONE;
    }
}
