package io.tongyuan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(name = "tagger", mixinStandardHelpOptions = true, description = "the trained tagger of address elements: docs/TAGGER.md",
        subcommands = {TaggerTrainCommand.class, TaggerEvalCommand.class, TaggerLabelCommand.class})
final class TaggerCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed: train, eval or label");
    }
}
