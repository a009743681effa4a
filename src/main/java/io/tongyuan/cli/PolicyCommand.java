package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.graph.StoredPolicy;
import io.tongyuan.ingest.PolicyDiff;
import io.tongyuan.ingest.PolicyRun;
import io.tongyuan.reconcile.KindPolicy;
import io.tongyuan.reconcile.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** 一数一源: whose word counts. */
@Command(name = "policy", mixinStandardHelpOptions = true, description = "Whose word counts: the survivorship policy (一数一源).",
        subcommands = {PolicyCommand.Show.class, PolicyCommand.Check.class, PolicyCommand.Diff.class, PolicyCommand.Apply.class})
final class PolicyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "show, check, diff or apply is needed");
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "The policy in force.")
    static final class Show implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Option(names = "--out", paramLabel = "DIR", description = "writes its files there, to be changed and applied")
        private Path out;

        @Override
        public Integer call() throws IOException {
            Printed to = Printed.of(spec);
            try (Engine engine = data.openExisting()) {
                List<StoredPolicy> applied = engine.graph().read(tx -> tx.policies());
                Policy policy = engine.survivorship().policy();
                to.line(applied.isEmpty() ? "还没有数据；将使用随程序发布的策略" : "现行第 " + applied.getLast().number() + " 版，自 " + applied.getLast().at() + " 启用");
                Policy.titles().forEach((kind, title) -> {
                    KindPolicy p = policy.of(kind);
                    to.line(title + "（文件版本 " + p.version() + "）：" + String.join(" ＞ ", p.sources()));
                    p.named().entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(e -> !e.getValue().sources().isEmpty())
                            .forEach(e -> to.line("    " + e.getValue().title() + " " + e.getKey() + "：" + String.join(" ＞ ", e.getValue().sources())));
                });
                if (out != null) {
                    Files.createDirectories(out);
                    for (Map.Entry<String, String> file : policy.texts().entrySet()) {
                        Files.writeString(out.resolve(file.getKey() + ".yaml"), file.getValue());
                    }
                    to.line("已写入 " + out);
                }
            }
            return Exit.DONE;
        }
    }

    @Command(name = "check", mixinStandardHelpOptions = true, description = "Whether policy files can be read; needs no data.")
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private PolicyFilesOption files;

        @Override
        public Integer call() {
            Policy policy = files.policy(Map.of());
            Policy.titles().forEach((kind, title) -> Printed.of(spec).line(title + "：版本 " + policy.of(kind).version() + "，权威来源 "
                    + policy.of(kind).sources().size() + " 个，属性 " + policy.of(kind).named().size() + " 项，不可信规则 " + policy.of(kind).distrust().size()
                    + " 条" + (files.names().contains(title) ? "" : "（随程序发布的）")));
            return Exit.DONE;
        }
    }

    @Command(name = "diff", mixinStandardHelpOptions = true, description = "Which golden values a policy would change; writes nothing.")
    static final class Diff implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Mixin
        private PolicyFilesOption files;
        @Option(names = "--samples", paramLabel = "N", defaultValue = "3", description = "shown of each attribute (${DEFAULT-VALUE})")
        private int samples;
        @Option(names = "--json")
        private boolean json;

        @Override
        public Integer call() {
            try (CtrlC ctrlC = new CtrlC(); Engine engine = data.openExisting(); ProgressLine line = ProgressLine.of("policy diff")) {
                Policy policy = files.policy(engine.survivorship().policy().texts());
                PolicyDiff.Answer answer = engine.policyDiff().against(policy, samples, new Watched(line, ctrlC));
                line.close();
                Printed to = Printed.of(spec, json);
                to.answer(answer, () -> tell(to, answer));
            }
            return Exit.DONE;
        }

        private static void tell(Printed to, PolicyDiff.Answer answer) {
            to.line("比较 " + answer.entities() + " 个对象，" + answer.changed() + " 个的取值会改变");
            answer.attributes().forEach(c -> {
                to.line("  " + Policy.titles().get(c.kind()) + "·" + c.title() + "：" + c.count() + " 个");
                c.samples().forEach(s -> to.line("    " + s.id() + "「" + s.before() + "」→「" + s.after() + "」"));
            });
        }
    }

    @Command(name = "apply", mixinStandardHelpOptions = true, description = "Puts a policy in force; where it was stopped, the same command again finishes it.")
    static final class Apply implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Mixin
        private PolicyFilesOption files;

        @Override
        public Integer call() {
            try (CtrlC ctrlC = new CtrlC(); Engine engine = data.openExisting(); ProgressLine line = ProgressLine.of("policy apply")) {
                Policy policy = files.policy(engine.survivorship().policy().texts());
                PolicyRun.Summary s = engine.policyRun().apply(policy, new Watched(line, ctrlC));
                line.close();
                Printed.of(spec).line("第 " + s.number() + " 版策略已启用" + (s.resumed() ? "（续完上次中断的运行）" : "") + "：核对 " + s.entities()
                        + " 个对象，改变 " + s.changed() + " 个的取值");
            }
            return Exit.DONE;
        }
    }
}
