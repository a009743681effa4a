package io.tongyuan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Indexes of registers to compare lists with, no database needed. */
@Command(name = "identity", mixinStandardHelpOptions = true, description = "identity indexes of registers, to compare lists with",
        subcommands = {IdentityIndexCommand.class, IdentityTrainCommand.class, IdentityExplainCommand.class, IdentityPurposesCommand.class, IdentityExchangeKeyCommand.class})
final class IdentityCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }
}
