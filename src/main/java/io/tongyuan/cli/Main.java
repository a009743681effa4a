package io.tongyuan.cli;

import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code bin/tongyuan}. Exit codes are those of {@link Exit}. */
@Command(name = "tongyuan", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "同源: one graph over the base registers of Chinese counties and cities",
        subcommands = {
                AddressCommand.class,
                CompareCommand.class,
                LinkCommand.class,
                DedupeCommand.class,
                DigestCommand.class,
                GraphCommand.class,
                IndexCommand.class,
                IdentityCommand.class,
                GazetteerCommand.class,
                TaggerCommand.class,
                ValidateCommand.class,
                ResourcesCommand.class,
                AgencyCommand.class,
                ServeCommand.class,
                GenerateCommand.class,
                ImportCommand.class,
                LoadCommand.class,
                CheckCommand.class,
                PolicyCommand.class,
                DisputeCommand.class,
                PoiCommand.class,
                JudgeCommand.class,
                CascadeCommand.class,
                StatusCommand.class,
                DemoCommand.class,
                BenchCommand.class,
        })
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Runs one command line and gives its exit code; never throws. */
    public static int execute(String... args) {
        Optional<Class<?>> named = args.length == 0 ? Optional.empty() : command(args[0]);
        CommandLine line = named.map(CommandLine::new).orElseGet(() -> new CommandLine(new Main()));
        named.ifPresent(c -> line.setCommandName("tongyuan " + args[0]));
        try {
            return line
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setExecutionExceptionHandler(new Failure())
                    .execute(named.isPresent() ? Arrays.copyOfRange(args, 1, args.length) : args);
        } catch (OutOfMemoryError e) {
            System.err.println("tongyuan: MEMORY: 内存不足（上限 " + (Runtime.getRuntime().maxMemory() >> 20) + " MB）；请以环境变量 TONGYUAN_HEAP 加大，如 TONGYUAN_HEAP=4g");
            return Exit.FAILED;
        }
    }

    /** Picocli makes every command of a tree before it runs one; the short commands would wait for what the long ones load. */
    private static Optional<Class<?>> command(String name) {
        return Arrays.stream(Main.class.getAnnotation(Command.class).subcommands())
                .filter(c -> c.getAnnotation(Command.class).name().equals(name)).findFirst();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed");
    }
}
