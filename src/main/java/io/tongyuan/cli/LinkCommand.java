package io.tongyuan.cli;

import io.tongyuan.batch.linking.Link;
import io.tongyuan.identity.person.PersonWeights;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "link", mixinStandardHelpOptions = true, description = "For each person of one list the one of another list; no database needed.")
final class LinkCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private LinkingOptions options;
    @Parameters(index = "0", paramLabel = "LIST", description = "whose rows get a verdict: CSV or XLSX")
    private Path list;
    @Parameters(index = "1", paramLabel = "OTHER", description = "whose rows are told: CSV or XLSX")
    private Path other;

    @Override
    public Integer call() {
        options.checkResult(list, other);
        Link link = new Link(options.key(), PersonWeights.bundled(), LocalDate.now());
        return options.run(spec, list, progress -> link.run(list, other, options.out(), options.options(), progress));
    }
}
