package io.tongyuan.cli;

import io.tongyuan.batch.linking.Dedupe;
import io.tongyuan.identity.person.PersonWeights;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "dedupe", mixinStandardHelpOptions = true, description = "Puts the records of one list together that are one person; no database needed.")
final class DedupeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private LinkingOptions options;
    @Parameters(paramLabel = "LIST", description = "CSV or XLSX")
    private Path list;

    @Override
    public Integer call() {
        options.checkResult(list);
        Dedupe dedupe = new Dedupe(options.key(), PersonWeights.bundled(), LocalDate.now());
        return options.run(spec, list, progress -> dedupe.run(list, options.out(), options.options(), progress));
    }
}
