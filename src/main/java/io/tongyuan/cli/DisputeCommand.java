package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.dispute.ConflictWatch;
import io.tongyuan.dispute.Dispute;
import io.tongyuan.dispute.DisputeQueue;
import io.tongyuan.dispute.DisputeState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 疑义校核, for who runs the machine; agencies use the API. */
@Command(name = "dispute", mixinStandardHelpOptions = true, description = "Doubts about values (疑义校核).",
        subcommands = {DisputeCommand.Listing.class, DisputeCommand.Show.class, DisputeCommand.Sweep.class, DisputeCommand.Forward.class})
final class DisputeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, show, forward or sweep is needed");
    }

    private static void tell(Printed to, Dispute d) {
        to.line(d.id() + " " + d.stateText() + " 期限 " + d.due() + "  " + d.entity() + " " + d.title() + "「" + d.seen() + "」"
                + (d.believed().isEmpty() ? "" : " 疑为「" + d.believed() + "」") + "  " + (d.reporter().isEmpty() ? "来源冲突" : d.reporter()) + " → " + d.holder());
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Those whose term ends first come first.")
    static final class Listing implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Option(names = "--state", paramLabel = "STATE")
        private DisputeState state;
        @Option(names = "--holder", paramLabel = "PROVIDER", defaultValue = "")
        private String holder;
        @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
        private int limit;
        @Option(names = "--json")
        private boolean json;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                List<Dispute> found = engine.disputeQueue().list(new DisputeQueue.Filter(Optional.ofNullable(state), holder, "", "", "", ""), "", limit).disputes();
                Printed to = Printed.of(spec, json);
                to.answer(found, () -> found.forEach(d -> tell(to, d)));
            }
            return Exit.DONE;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One with its history and who was given the data.")
    static final class Show implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Parameters(paramLabel = "ID")
        private String id;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                Printed to = Printed.of(spec);
                Dispute d = engine.disputeQueue().get(id);
                tell(to, d);
                d.history().forEach(e -> to.line("  " + e.at() + "（" + e.on() + "）" + e.state().text() + " " + e.by() + " " + e.text()));
                d.proofs().forEach(p -> to.line("  证明 " + p.kind() + " " + p.number() + " " + p.issuer() + "，" + p.by() + " " + p.at()));
                engine.disputeQueue().consumers(id).forEach(c -> to.line("  用过的单位 " + c.agency() + "：" + c.uses() + " 次，最近 " + c.last()));
            }
            return Exit.DONE;
        }
    }

    @Command(name = "forward", mixinStandardHelpOptions = true, description = "Sends it to who holds the value, or to another.")
    static final class Forward implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Parameters(paramLabel = "ID")
        private String id;
        @Option(names = "--to", paramLabel = "PROVIDER", defaultValue = "")
        private String to;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                tell(Printed.of(spec), engine.disputes().forward(id, to, "", ""));
            }
            return Exit.DONE;
        }
    }

    @Command(name = "sweep", mixinStandardHelpOptions = true,
            description = "Opens disputes about conflicts where the policy says so, ends those that are settled, marks what is overdue. A running server does it by itself.")
    static final class Sweep implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                ConflictWatch.Summary s = engine.conflictWatch().catchUp();
                List<Dispute> late = engine.disputes().sweep();
                Printed to = Printed.of(spec);
                to.line("新开疑义 " + s.opened() + " 件，自动办结 " + s.ended() + " 件，新超期 " + late.size() + " 件");
                late.forEach(d -> tell(to, d));
            }
            return Exit.DONE;
        }
    }
}
