package io.tongyuan.cli;

import io.tongyuan.batch.ListComparison;
import io.tongyuan.config.Engine;
import io.tongyuan.generate.list.KnownList;
import io.tongyuan.query.Subject;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.ResourceFile;
import io.tongyuan.source.reading.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The demo's list of people against the register, and the answers against the truth. */
final class DemoComparison {
    /** Of a hundred rows so many must have the true status and row. */
    private static final double LEAST_PERCENT = 99.9;

    private DemoComparison() {
    }

    /** What programs are told. */
    private record Compared(Path list, Path result, ListComparison.Summary summary, double seconds, KnownList.Agreement truth) {
    }

    /** True where enough answers agree with the truth. */
    static boolean run(Engine engine, Path registers, Printed out) throws IOException {
        KnownList known = new KnownList(registers);
        Path result = known.file().resolveSibling("persons-result.csv");
        Catalogue catalogue = Catalogue.bundled();
        long start = System.nanoTime();
        ListComparison.Summary s;
        try (ResourceFile rows = ListComparison.open(Subject.PERSON, Content.of(known.file()), catalogue, Optional.empty(), HeaderMapping.NONE);
             ProgressLine progress = ProgressLine.of(known.file().getFileName().toString())) {
            s = new ListComparison(engine.comparison(), catalogue, LocalDate.now(engine.clock()))
                    .run(Subject.PERSON, rows, result, ListComparison.Options.NONE, progress::at);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        KnownList.Agreement truth = known.with(result);
        out.answer(new Compared(known.file(), result, s, seconds, truth), () -> tell(out, known.file(), result, s, seconds, truth));
        return truth.percent() >= LEAST_PERCENT;
    }

    private static void tell(Printed out, Path list, Path result, ListComparison.Summary s, double seconds, KnownList.Agreement truth) {
        out.line(String.format(Locale.ROOT, "【7】批量比对：名单 %s 共 %d 人，用时 %.0f 秒，结果见 %s", list, s.rows(), seconds, result));
        CompareCommand.tellStatuses(out, s);
        out.line(String.format(Locale.ROOT, "  与真值比对：%d 行中结论相同 %d 行，结论和登记行号都相同 %d 行（%s）",
                truth.all().rows() + truth.missing(), truth.all().rightStatus(), truth.all().right(), Percent.of(truth.all().right(), truth.all().rows() + truth.missing())));
        truth.changes().forEach((change, part) -> out.line("    " + change.text() + " " + change + "：" + part.right() + " / " + part.rows()));
    }
}
