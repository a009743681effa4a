package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.Generator;
import io.tongyuan.generate.Manifest;
import io.tongyuan.generate.Request;
import io.tongyuan.generate.land.CountyReader;
import io.tongyuan.generate.list.KnownList;
import io.tongyuan.generate.project.KnownProject;
import io.tongyuan.graph.DataFolder;
import io.tongyuan.query.Evidence;
import io.tongyuan.query.ProjectChecks;
import io.tongyuan.query.StatusReport;
import io.tongyuan.query.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job on a synthetic county: generate, import, check, find, compare, measure against the truth, serve. */
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = "Loads a synthetic county into a real graph, checks three of its projects, finds an address, compares a list "
                + "of people, measures all of it against the truth, and serves.")
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data/demo", description = "data folder (default: ${DEFAULT-VALUE})")
    private Path data;
    @Option(names = "--county", paramLabel = "CODE", defaultValue = "370306", description = "county (default: ${DEFAULT-VALUE})")
    private String county;
    @Option(names = "--persons", paramLabel = "N", defaultValue = "20000", description = "how many (default: ${DEFAULT-VALUE})")
    private int persons;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;
    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "of the server (default: ${DEFAULT-VALUE})")
    private int port;
    @Option(names = "--exit", description = "end instead of serving")
    private boolean exit;
    @Option(names = "--json", description = "for programs: one JSON object an answer")
    private boolean json;

    private Printed out;
    private String written = "";

    @Override
    public Integer call() throws Exception {
        out = Printed.of(spec, json);
        Path registers = data.resolve("registers-" + county + "-" + persons + "-" + seed);
        DataFolder.prepare(data);
        Manifest manifest = generated(registers);
        out.head("【1】" + manifest.name() + "的登记数据（合成，种子 " + seed + "）在 " + registers + "；真值在其 truth 目录");
        try (Engine engine = StartNotice.during(() -> Engine.open(data, Optional.empty(), Optional.empty()))) {
            out.head("【2】入库");
            GeneratedRegisters.load(engine, registers, manifest, out::summary);
            out.head("【3】图中现有");
            StatusCommand.print(out, StatusReport.of(engine.graph(), LocalDate.now(engine.clock())));
            List<KnownProject> truth = KnownProject.read(registers);
            boolean allShown = check(engine, truth);
            search(engine);
            boolean agrees = measure(engine, truth);
            boolean same = DemoComparison.run(engine, registers, out);
            if (exit) {
                return allShown && agrees && same ? Exit.DONE : Exit.FAILED;
            }
            return DemoServer.serve(engine, data, port, truth.getFirst().code(), written, out);
        }
    }

    private Manifest generated(Path folder) {
        if (Files.exists(folder.resolve(Manifest.FILE)) && Files.exists(new KnownList(folder).truth())) {
            return Manifest.read(folder);
        }
        return new Generator(CountyReader.read(Gazetteer.bundled(), county)).generate(new Request(county, persons, folder, seed, 5 * persons));
    }

    /** One project of each verdict, as the truth has it, of those that have permits. */
    private boolean check(Engine engine, List<KnownProject> truth) {
        out.head("【4】项目核查：三种结论各一例");
        ProjectChecks checks = engine.projectChecks();
        LocalDate today = LocalDate.now(engine.clock());
        Set<Verdict> shown = EnumSet.noneOf(Verdict.class);
        for (KnownProject p : truth) {
            Verdict expected = Verdict.valueOf(p.verdict());
            if (p.determinable() && !shown.contains(expected)) {
                ProjectChecks.Answer a = checks.check(p.code(), today, today);
                boolean permits = a.checks().stream().flatMap(c -> c.evidence().stream()).anyMatch(e -> e.code().startsWith("PERMIT_LINKED"));
                if (a.verdict() == expected && permits) {
                    shown.add(expected);
                    out.check(a, "项目 " + a.code() + " " + a.name(), a.text(), a.checks());
                    written = expected == Verdict.CONFIRMED ? writtenPlace(a) : written;
                }
            }
        }
        return shown.size() == Verdict.values().length;
    }

    /** A location as one of the permits writes it. */
    private static String writtenPlace(ProjectChecks.Answer a) {
        return a.checks().getLast().evidence().stream().filter(e -> e.code().startsWith("PLACE_"))
                .flatMap(e -> e.values().stream()).filter(v -> !v.provider().isEmpty()).reduce((first, last) -> last).map(Evidence.Seen::value).orElse("");
    }

    private void search(Engine engine) {
        out.head("【5】地址查找");
        AddressSearchCommand.print(out, engine.addressSearch().search(written, county, Optional.empty(), 3));
    }

    /** How many verdicts agree with the truth, of the projects whose records can show it. */
    private boolean measure(Engine engine, List<KnownProject> truth) {
        ProjectChecks checks = engine.projectChecks();
        LocalDate today = LocalDate.now(engine.clock());
        long determinable = truth.stream().filter(KnownProject::determinable).count();
        List<KnownProject> wrong = truth.stream().filter(KnownProject::determinable)
                .filter(p -> !checks.check(p.code(), today, today).verdict().name().equals(p.verdict())).toList();
        Accuracy accuracy = new Accuracy(determinable, determinable - wrong.size(), truth.size() - determinable,
                wrong.stream().map(p -> new Different(p.code(), p.scenario(), p.verdict(), checks.check(p.code(), today, today).verdict())).toList());
        out.answer(accuracy, () -> accuracy.tell(out));
        return accuracy.percent() >= 99;
    }

    /**
     * How many verdicts agree with the truth.
     *
     * @param undeterminable projects whose records cannot show the truth
     */
    private record Accuracy(long determinable, long agree, long undeterminable, List<Different> different) {
        double percent() {
            return 100.0 * agree / determinable;
        }

        void tell(Printed out) {
            out.line(String.format(Locale.ROOT, "【6】与真值比对：可判定的 %d 个项目中 %d 个结论相同（%s）；不可判定 %d 个",
                    determinable, agree, Percent.of(agree, determinable), undeterminable));
            different.stream().limit(20).forEach(d -> out.line("    不同：" + d.code + " 真值 " + d.truth + "（" + d.scenario + "），本系统 " + d.verdict));
        }
    }

    private record Different(String code, String scenario, String truth, Verdict verdict) {
    }
}
