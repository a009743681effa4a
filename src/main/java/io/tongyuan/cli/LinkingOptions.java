package io.tongyuan.cli;

import io.tongyuan.batch.linking.JudgementFile;
import io.tongyuan.batch.linking.LinkOptions;
import io.tongyuan.batch.linking.LinkSummary;
import io.tongyuan.identity.linking.RecordJudgements;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.source.Progress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What {@code link} and {@code dedupe} have in common. */
final class LinkingOptions {
    @Mixin
    private DataOptions data;
    @Mixin
    private PersonColumnOptions columns;
    @Mixin
    private ReadingOptions reading;
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the result: CSV, or XLSX by its name")
    private Path out;
    @Option(names = "--judgements", paramLabel = "FILE",
            description = "CSV of columns a, b (values of tongyuan_record) and verdict (SAME, NOT_SAME): what has been decided of pairs of records")
    private Path judgements;
    @Mixin
    private PurposeOption purpose;
    @Option(names = "--plain", description = "long numbers as they are, for programs; without it a tab keeps spreadsheets from making them 1.1E+17")
    private boolean plain;
    @Option(names = "--json", description = "summary as JSON")
    private boolean json;

    Path out() {
        return out;
    }

    /** @throws io.tongyuan.model.Failed where the result would take the place of what is needed */
    void checkResult(Path... lists) {
        data.checkResult(out, null, Stream.concat(Stream.of(lists), Stream.ofNullable(judgements)).toArray(Path[]::new));
    }

    /** Record keys are made with the installation's: they stay the same. */
    byte[] key() {
        return data.vaultMade().identityIndexKey();
    }

    LinkOptions options() {
        return new LinkOptions(columns.given(), reading.encoding(), judgements == null ? RecordJudgements.NONE : JudgementFile.read(judgements),
                purpose.thresholds().persons(), plain);
    }

    /** What programs are told. */
    private record Done(Path list, Path result, Thresholds thresholds, LinkSummary summary, double seconds) {
    }

    int run(CommandSpec spec, Path list, Function<Progress, LinkSummary> work) {
        long begun = System.nanoTime();
        try (CtrlC ctrlC = new CtrlC(); ProgressLine line = ProgressLine.of(list.getFileName().toString())) {
            LinkSummary s = work.apply(new Watched(line, ctrlC));
            line.close();
            double seconds = (System.nanoTime() - begun) / 1e9;
            Printed to = Printed.of(spec, json);
            to.answer(new Done(list, out, purpose.thresholds(), s, seconds), () -> {
                to.line(list.getFileName() + "：共 " + s.rows() + " 行" + (s.clusters() > 0 ? "，归为 " + s.clusters() + " 人" : "") + "，用时 "
                        + String.format(Locale.ROOT, "%.1f", seconds) + " 秒，" + (s.done() ? "结果见 " + out : "已中断，没有写出结果"));
                PurposeOption.tell(to, purpose.thresholds());
                IdentityLists.counts(to, s.statuses(), s.reasons());
                if (s.judgements() + s.unmet() > 0) {
                    to.line("  人工判定：用上 " + s.judgements() + " 条，所指记录不在名单中的 " + s.unmet() + " 条");
                }
            });
            return s.done() ? Exit.DONE : Exit.INTERRUPTED;
        }
    }
}
