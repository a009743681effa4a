package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.query.EntityChecks;
import io.tongyuan.query.ProjectChecks;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The cross-checks. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Is this project, or this legal entity, real?",
        subcommands = {CheckCommand.Project.class, CheckCommand.Entity.class})
final class CheckCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to check: project or entity");
    }

    /** What the checks have in common. */
    abstract static class OneCheck implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Option(names = "--on", paramLabel = "DATE", converter = Day.class, description = "as of that day, 2026-01-31 (default: today)")
        private LocalDate on;
        @Option(names = "--json", description = "for programs")
        private boolean json;
        @Parameters(paramLabel = "CODE")
        private String code;

        abstract void check(Engine engine, String code, LocalDate on, LocalDate today, Printed out);

        @Override
        public Integer call() {
            if (code.isBlank()) {
                throw new ParameterException(spec.commandLine(), "代码不能为空");
            }
            try (Engine engine = data.openExisting()) {
                LocalDate today = LocalDate.now(engine.clock());
                check(engine, code, on == null ? today : on, today, Printed.of(spec, json));
            }
            return Exit.DONE;
        }
    }

    @Command(name = "project", mixinStandardHelpOptions = true, description = "Its code, legal entity, permits and place, and whether they agree.")
    static final class Project extends OneCheck {
        @Override
        void check(Engine engine, String code, LocalDate on, LocalDate today, Printed out) {
            ProjectChecks.Answer a = engine.projectChecks().check(code, on, today);
            out.check(a, "项目 " + a.code() + " " + a.name() + "（" + a.on() + "）", a.text(), a.checks());
        }
    }

    @Command(name = "entity", mixinStandardHelpOptions = true,
            description = "A legal entity by its 统一社会信用代码: code, name, state, address, and who represents it.")
    static final class Entity extends OneCheck {
        @Override
        void check(Engine engine, String code, LocalDate on, LocalDate today, Printed out) {
            EntityChecks.Answer a = engine.entityChecks().check(code, on);
            out.check(a, "法人 " + a.code() + " " + a.name() + "（" + a.on() + "）", a.text(), a.checks());
        }
    }
}
