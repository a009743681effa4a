package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.generate.Manifest;
import io.tongyuan.generate.file.Output;
import io.tongyuan.ingest.ImportRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A folder of many registers in one run: to start the graph for each file takes longer than most of them. */
@Command(name = "load", mixinStandardHelpOptions = true,
        description = "Imports all files of a folder, each as its manifest.json says (as generate writes it). Killed or stopped, it is finished by running it again.")
final class LoadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOptions data;
    @Option(names = "--json", description = "summaries as JSON")
    private boolean json;
    @Parameters(paramLabel = "DIR", description = "folder with a manifest.json: of each file its name, resource, provider, encoding")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Manifest manifest = Manifest.read(folder);
        Printed out = Printed.of(spec, json);
        boolean anyRefused = false;
        try (CtrlC ctrlC = new CtrlC(); Engine engine = data.open()) {
            for (Output.Entry entry : manifest.files()) {
                ImportRun.Summary s = GeneratedRegisters.load(engine, folder, entry, line -> new Watched(line, ctrlC));
                out.summary(folder.resolve(entry.file()), s);
                anyRefused |= s.refused() > 0;
            }
        }
        return anyRefused ? Exit.ROWS_REFUSED : Exit.DONE;
    }
}
