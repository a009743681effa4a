package io.tongyuan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(name = "address", mixinStandardHelpOptions = true, description = "Written addresses.",
        subcommands = {
                AddressParseCommand.class,
                AddressCompareCommand.class,
                AddressPairsCommand.class,
                AddressSearchCommand.class,
                AddressMatchCommand.class,
                AddressStandardizeCommand.class,
                AddressReverseCommand.class,
                AddressTrainCommand.class,
        })
final class AddressCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed");
    }
}
