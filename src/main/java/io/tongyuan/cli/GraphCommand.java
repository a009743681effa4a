package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands about the graph itself. */
@Command(name = "graph", mixinStandardHelpOptions = true, description = "the graph itself",
        subcommands = {GraphCommand.Digest.class, GraphPathCommand.class})
final class GraphCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }

    @Command(name = "digest", mixinStandardHelpOptions = true,
            description = "One digest of all content: the same records and keys give the same, in whatever order they came.")
    static final class Digest implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                Printed.of(spec).line(engine.graph().digest());
            }
            return Exit.DONE;
        }
    }
}
