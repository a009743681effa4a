package io.tongyuan.cli;

import io.tongyuan.cascade.CascadePreview;
import io.tongyuan.cascade.Change;
import io.tongyuan.cascade.ChangeFinding;
import io.tongyuan.cascade.ChangeList;
import io.tongyuan.config.Engine;
import io.tongyuan.graph.StoredCascade;
import io.tongyuan.ingest.CascadeRun;
import io.tongyuan.model.Failed;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.source.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 联动更新: names, numbers and codes of places that change, and all that hangs on them. */
@Command(name = "cascade", mixinStandardHelpOptions = true, description = "Divisions, roads, door plates, estates and buildings that change, with all that hangs on them (联动更新).",
        subcommands = {CascadeCommand.TemplateCommand.class, CascadeCommand.Preview.class, CascadeCommand.Apply.class, CascadeCommand.Resume.class, CascadeCommand.Revert.class,
                CascadeCommand.ListAll.class, CascadeCommand.Show.class})
final class CascadeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "template, preview, apply, resume, revert, list or show is needed");
    }

    private static ChangeList read(Path file, ReadingOptions reading, Engine engine) throws IOException {
        return ChangeList.read(file, reading.encoding(), reading.mapping(), engine.gazetteer(), LocalDate.now(engine.clock()));
    }

    private static void tell(Printed to, List<ChangeFinding> findings) {
        findings.forEach(f -> to.line("    " + (f.isError() ? "错误 " : "提示 ") + f.code() + " " + f.text()));
    }

    /** Works out what is in hand, shown on a line, and tells what came of it. */
    private static int finish(Engine engine, CtrlC ctrlC, Printed to, int number, String what) {
        try (ProgressLine line = ProgressLine.of("cascade " + number)) {
            engine.cascadeRun().finish(new Watched(line, ctrlC));
        }
        engine.addresses().catchUp();
        StoredCascade k = get(engine, number);
        to.line("第 " + number + " 次联动更新" + what + "：核对 " + k.looked() + " 个对象，改变 " + k.changed() + " 个");
        return Exit.DONE;
    }

    private static StoredCascade get(Engine engine, int number) {
        return engine.graph().read(tx -> tx.cascades()).stream().filter(k -> k.number() == number).findFirst()
                .orElseThrow(() -> new Failed("CASCADE_UNKNOWN", "没有第" + number + "次联动更新"));
    }

    @Command(name = "template", mixinStandardHelpOptions = true, description = "Writes an empty file of changes, .csv or .xlsx.")
    static final class TemplateCommand implements Callable<Integer> {
        @Option(names = "--out", required = true, paramLabel = "FILE")
        private Path out;

        @Override
        public Integer call() {
            Template.write(ChangeList.columns(), out);
            return Exit.DONE;
        }
    }

    @Command(name = "preview", mixinStandardHelpOptions = true, description = "What a file of changes would change; writes nothing.")
    static final class Preview implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Mixin
        private ReadingOptions reading;
        @Option(names = "--samples", paramLabel = "N", defaultValue = "3", description = "shown of each kind (${DEFAULT-VALUE})")
        private int samples;
        @Option(names = "--json")
        private boolean json;
        @Parameters(paramLabel = "FILE")
        private Path file;

        @Override
        public Integer call() throws IOException {
            try (Engine engine = data.openExisting()) {
                CascadePreview.Answer answer = engine.cascadePreview().of(read(file, reading, engine), samples);
                Printed to = Printed.of(spec, json);
                to.answer(answer, () -> tell(to, answer));
                return answer.findings().stream().anyMatch(ChangeFinding::isError) ? Exit.ROWS_REFUSED : Exit.DONE;
            }
        }

        private static void tell(Printed to, CascadePreview.Answer a) {
            to.line("将改变 " + a.total() + " 个对象：" + a.counts().entrySet().stream().map(e -> Policy.titles().get(e.getKey()) + " " + e.getValue())
                    .collect(Collectors.joining("，")) + (a.open() == 0 ? "" : "；其中 " + a.open() + " 个地址的区划不能确定"));
            a.changes().forEach(c -> to.line("  第" + c.row() + "行 " + c.change() + "：" + c.objects() + " 个"));
            CascadeCommand.tell(to, a.findings());
            a.samples().forEach(s -> to.line("    " + s.id() + "「" + s.before() + "」→「" + s.after() + "」"));
        }
    }

    @Command(name = "apply", mixinStandardHelpOptions = true, description = "Applies a file of changes; where it was stopped, `cascade resume` finishes it.")
    static final class Apply implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Mixin
        private ReadingOptions reading;
        @Parameters(paramLabel = "FILE")
        private Path file;

        @Override
        public Integer call() throws IOException {
            try (CtrlC ctrlC = new CtrlC(); Engine engine = data.openExisting()) {
                Printed to = Printed.of(spec);
                ChangeList changes = read(file, reading, engine);
                changes.check();
                CascadePreview.Answer preview = engine.cascadePreview().of(changes, 0);
                CascadeCommand.tell(to, preview.findings());
                int number = engine.cascadeRun().begin(preview.marked(), "cli").number();
                return finish(engine, ctrlC, to, number, "已生效");
            }
        }
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Finishes what was stopped.")
    static final class Resume implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;

        @Override
        public Integer call() {
            try (CtrlC ctrlC = new CtrlC(); Engine engine = data.openExisting()) {
                Printed to = Printed.of(spec);
                CascadeRun run = engine.cascadeRun();
                if (run.unfinished().isEmpty()) {
                    to.line("没有未完成的联动更新");
                    return Exit.DONE;
                }
                return finish(engine, ctrlC, to, run.unfinished().get().number(), "已续完");
            }
        }
    }

    @Command(name = "revert", mixinStandardHelpOptions = true, description = "Takes one back: everything is as if it had never been.")
    static final class Revert implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Parameters(paramLabel = "NUMBER")
        private int number;

        @Override
        public Integer call() {
            try (CtrlC ctrlC = new CtrlC(); Engine engine = data.openExisting()) {
                engine.cascadeRun().revert(number);
                return finish(engine, ctrlC, Printed.of(spec), number, "已撤回");
            }
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All there were.")
    static final class ListAll implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                Printed to = Printed.of(spec);
                engine.graph().read(tx -> tx.cascades()).forEach(k -> to.line(line(k)));
            }
            return Exit.DONE;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One with its changes.")
    static final class Show implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Parameters(paramLabel = "NUMBER")
        private int number;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                Printed to = Printed.of(spec);
                StoredCascade k = get(engine, number);
                to.line(line(k));
                k.changes().forEach(c -> to.line("    " + Change.read(c).text()));
            }
            return Exit.DONE;
        }
    }

    private static String line(StoredCascade k) {
        return k.number() + "  " + k.at() + "  " + k.state() + "  " + k.changes().size() + " 项变更，核对 " + k.looked() + "/" + k.total() + " 个对象，改变 " + k.changed() + " 个"
                + (k.stands() ? "" : "，" + k.until() + " 撤回") + (k.by().isEmpty() ? "" : "  " + k.by());
    }
}
