package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.ingest.Judgements;
import io.tongyuan.model.EntityKind;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A person's word on whether two are the same, for who runs the machine; agencies use POST /v1/judgements. */
@Command(name = "judge", mixinStandardHelpOptions = true, description = "Says whether two persons, legal entities, projects, places … are the same; it holds through every import.",
        subcommands = {JudgeCommand.Same.class, JudgeCommand.NotSame.class, JudgeCommand.Undecided.class, JudgeCommand.Listing.class})
final class JudgeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "same, not-same, undecided or list is needed");
    }

    private static void tell(Printed to, Judgements.Judged j) {
        boolean one = j.shown().stream().distinct().count() == 1;
        to.line(j.a() + " ─ " + j.b() + " " + j.verdict() + "  " + j.at() + (j.by().isEmpty() ? "" : "  " + j.by()) + "  " + j.reason()
                + "  → " + (one ? "同一对象 " + j.shown().getFirst() : "两个对象 " + String.join("、", j.shown())));
    }

    abstract static class Saying implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Parameters(index = "0", paramLabel = "ID", description = "public id of the one")
        private String a;
        @Parameters(index = "1", paramLabel = "ID", description = "public id of the other, of the same kind")
        private String b;
        @Option(names = "--reason", paramLabel = "WHY", required = true)
        private String reason;
        @Option(names = "--by", paramLabel = "AGENCY", defaultValue = "", description = "on whose behalf (default: the operator of this machine)")
        private String by;
        @Option(names = "--json")
        private boolean json;
        private final Judgements.Verdict verdict;

        Saying(Judgements.Verdict verdict) {
            this.verdict = verdict;
        }

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                Judgements.Judged said = engine.judgements().judge(a.strip(), b.strip(), verdict, reason, by);
                // Places are put together by comparison too: what that makes of the word is shown at once.
                Judgements.Judged now = EntityKind.ofId(said.a()) == EntityKind.POI ? compared(engine, said) : said;
                Printed to = Printed.of(spec, json);
                to.answer(now, () -> tell(to, now));
            }
            return Exit.DONE;
        }

        private static Judgements.Judged compared(Engine engine, Judgements.Judged said) {
            engine.placeMerge().catchUp();
            return engine.judgements().of(said.a()).stream().filter(j -> j.b().equals(said.b())).findFirst().orElseThrow();
        }
    }

    @Command(name = "same", mixinStandardHelpOptions = true, description = "They are one: the smallest id is shown, the others redirect for ever.")
    static final class Same extends Saying {
        Same() {
            super(Judgements.Verdict.SAME);
        }
    }

    @Command(name = "not-same", mixinStandardHelpOptions = true, description = "They are two, whatever records say later; what was joined is taken apart.")
    static final class NotSame extends Saying {
        NotSame() {
            super(Judgements.Verdict.NOT_SAME);
        }
    }

    @Command(name = "undecided", mixinStandardHelpOptions = true, description = "As if nothing had been said.")
    static final class Undecided extends Saying {
        Undecided() {
            super(Judgements.Verdict.UNDECIDED);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "What was said of one, earlier words too.")
    static final class Listing implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Parameters(paramLabel = "ID")
        private String id;
        @Option(names = "--json")
        private boolean json;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                List<Judgements.Judged> found = engine.judgements().of(id.strip());
                Printed to = Printed.of(spec, json);
                to.answer(found, () -> {
                    if (found.isEmpty()) {
                        to.line("没有关于 " + id.strip() + " 的判定。");
                    }
                    found.forEach(j -> {
                        tell(to, j);
                        j.history().forEach(h -> to.line("    " + h));
                    });
                });
            }
            return Exit.DONE;
        }
    }
}
