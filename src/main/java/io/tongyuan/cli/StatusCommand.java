package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.model.EntityKind;
import io.tongyuan.query.StatusReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is there. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Counts, and the date of the data source by source.")
final class StatusCommand implements Callable<Integer> {
    static final Map<EntityKind, String> NAMES = Map.of(EntityKind.PERSON, "自然人", EntityKind.LEGAL_ENTITY, "法人",
            EntityKind.PROJECT, "投资项目", EntityKind.CERTIFICATE, "证照", EntityKind.ADDRESS, "地址", EntityKind.POI, "地点",
            EntityKind.SOURCE_RECORD, "来源记录");

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOptions data;
    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        try (Engine engine = data.openExisting()) {
            print(Printed.of(spec, json), StatusReport.of(engine.graph(), LocalDate.now(engine.clock())));
        }
        return Exit.DONE;
    }

    static void print(Printed to, StatusReport report) {
        to.answer(report, () -> tell(to, report));
    }

    private static void tell(Printed to, StatusReport report) {
        report.counts().forEach((kind, n) -> to.line(NAMES.get(kind) + " " + n));
        report.sources().forEach(s -> to.line("  " + s.provider() + "·" + s.resource() + "：" + s.records() + " 条"
                + (s.superseded() == 0 ? "" : "（另存旧版本 " + s.superseded() + " 条）")
                + (s.newest().isEmpty() ? "" : "，数据日期 " + s.newest())
                + (s.ahead() == 0 ? "" : "（另有 " + s.ahead() + " 条日期晚于今天，请核对）") + "，最近到达 " + local(s.arrived())));
    }

    /** Of an instant in ISO 8601: local time to the second. */
    private static String local(String instant) {
        return instant.isEmpty() ? "" : TO_THE_SECOND.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
    }
}
