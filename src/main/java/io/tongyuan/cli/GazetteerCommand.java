package io.tongyuan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(name = "gazetteer", mixinStandardHelpOptions = true, description = "administrative divisions, their codes and their history",
        subcommands = {GazetteerBuildCommand.class, GazetteerDiffCommand.class, GazetteerInfoCommand.class, GazetteerLookupCommand.class})
final class GazetteerCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed: build, diff, info or lookup");
    }
}
