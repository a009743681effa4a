package io.tongyuan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about the graph itself. */
@Command(name = "graph", mixinStandardHelpOptions = true, description = "the graph itself",
        subcommands = {
        })
final class GraphCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed");
    }
}
