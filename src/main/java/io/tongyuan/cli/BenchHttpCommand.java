package io.tongyuan.cli;

import io.tongyuan.bench.BenchRun;
import io.tongyuan.bench.HttpBench;
import io.tongyuan.bench.HttpQuestions;
import io.tongyuan.config.Engine;
import io.tongyuan.config.Server;
import io.tongyuan.config.ServerLog;
import io.tongyuan.config.ServerOptions;
import io.tongyuan.model.Failed;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "http", mixinStandardHelpOptions = true,
        description = "Questions over HTTP on what the data folder holds: at full load and at a fixed rate.")
final class BenchHttpCommand implements Callable<Integer> {
    private static final String AGENCY = "性能测试";
    private static final String ROW = "%-16s %12s %9s %8s %11s %9s %9s %9s";

    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOptions data;
    @Option(names = "--connections", paramLabel = "N", defaultValue = "16", description = "at once (${DEFAULT-VALUE})")
    private int connections;
    @Option(names = "--seconds", paramLabel = "S", defaultValue = "15", description = "of each measurement (${DEFAULT-VALUE})")
    private int seconds;
    @Option(names = "--warm-up", paramLabel = "S", defaultValue = "180",
            description = "seconds of all questions together before: two cold virtual machines compile for some three minutes (${DEFAULT-VALUE})")
    private int warmUp;
    @Option(names = "--rate", paramLabel = "R", defaultValue = "200", description = "requests a second where the rate is fixed (${DEFAULT-VALUE})")
    private int rate;
    @Option(names = "--sample", paramLabel = "N", defaultValue = "2000", description = "how many projects, entities and addresses are asked for (${DEFAULT-VALUE})")
    private int sample;

    @Option(names = "--only", paramLabel = "QUESTION", description = "this question alone: project check, entity check, entity, address search, person verify, neighbours")
    private String only;

    @Override
    public Integer call() throws InterruptedException {
        Printed out = Printed.of(spec);
        ServerLog.into(data.data());
        try (Engine engine = data.open()) {
            String key = LocalAgency.freshKey(engine, AGENCY);
            try (Server server = Server.start(new ServerOptions(data.data(), 0, InetAddress.getLoopbackAddress(), data.keys()), engine)) {
                HttpBench bench = new HttpBench(server.uri(), key, connections);
                List<HttpQuestions.Question> questions = HttpQuestions.of(engine, sample).stream().filter(q -> only == null || q.name().equals(only)).toList();
                if (questions.isEmpty()) {
                    throw new ParameterException(spec.commandLine(), "--only " + only + ": there is no such question");
                }
                bench.run("", questions.stream().flatMap(q -> q.requests().stream()).toList(), 0, Duration.ofSeconds(warmUp));
                out.line(ROW.formatted("", "asked/s", "requests", "failed", "answered/s", "p50 ms", "p99 ms", "max ms"));
                List<HttpBench.Result> all = new ArrayList<>();
                for (HttpQuestions.Question q : questions) {
                    for (int perSecond : new int[] {0, rate}) {
                        HttpBench.Result r = bench.run(q.name(), q.requests(), perSecond, Duration.ofSeconds(seconds));
                        all.add(r);
                        out.line(row(r));
                    }
                }
                out.line("archived as " + BenchRun.archive("http", "bench http --connections " + connections + " --seconds " + seconds + " --warm-up " + warmUp
                        + " --rate " + rate + " --sample " + sample + (only == null ? "" : " --only '" + only + "'"), all));
                if (all.stream().anyMatch(r -> r.failed() > 0)) {
                    throw new Failed("BENCH_ANSWERS_FAILED", "有请求没有得到 200，见表中 failed 一列；原因在数据目录的日志中");
                }
            } finally {
                LocalAgency.revoke(engine, AGENCY);
            }
        }
        return Exit.DONE;
    }

    private static String row(HttpBench.Result r) {
        return ROW.formatted(r.question(), r.askedPerS() == 0 ? "full load" : r.askedPerS(), r.requests(), r.failed(), Math.round(r.perS()),
                hundredth(r.p50Ms()), hundredth(r.p99Ms()), hundredth(r.maxMs()));
    }

    private static String hundredth(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
