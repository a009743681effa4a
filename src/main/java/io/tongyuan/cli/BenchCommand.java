package io.tongyuan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measurements that print a table and archive the run. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "measures: prints a table and archives the run under benchmarks/runs",
        subcommands = {BenchImportCommand.class, BenchReconcileCommand.class, BenchCascadeCommand.class, BenchPoiCommand.class, BenchHistoryCommand.class, BenchHttpCommand.class, BenchTaggerCommand.class, BenchParseCommand.class, BenchAddressCommand.class, BenchIdentityCommand.class})
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }
}
