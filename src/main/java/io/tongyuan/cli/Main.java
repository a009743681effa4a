package io.tongyuan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code bin/tongyuan}. Exit codes are those of {@link Exit}. */
@Command(name = "tongyuan", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "同源: one graph over the base registers of Chinese counties and cities",
        subcommands = {
                AddressCommand.class,
                GraphCommand.class,
                GazetteerCommand.class,
                ValidateCommand.class,
                ResourcesCommand.class,
                AgencyCommand.class,
                ServeCommand.class,
                GenerateCommand.class,
        })
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Runs one command line and gives its exit code; never throws. */
    public static int execute(String... args) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failure())
                .execute(args);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed");
    }
}
