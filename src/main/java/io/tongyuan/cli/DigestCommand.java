package io.tongyuan.cli;

import io.tongyuan.batch.ResultPlace;
import io.tongyuan.batch.persons.DigestList;
import io.tongyuan.privacy.ExchangeKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "digest", mixinStandardHelpOptions = true,
        description = "A list of persons with keyed digests in place of ID numbers, to be compared by another agency. Who holds the key can invert "
                + "them by trying all numbers.")
final class DigestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Option(names = "--key", required = true, paramLabel = "FILE", description = "agreed key (identity exchange-key); digests without one are no protection")
    private Path key;
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the list to be sent: CSV, or XLSX by its name")
    private Path out;
    @Mixin
    private PersonColumnOptions columns;
    @Mixin
    private ReadingOptions reading;
    @Option(names = "--json", description = "summary as JSON")
    private boolean json;
    @Parameters(paramLabel = "LIST", description = "CSV or XLSX")
    private Path list;

    @Override
    public Integer call() {
        ResultPlace.check(out, List.of(list, key), List.of());
        LocalDate today = LocalDate.now();
        ExchangeKey agreed = ExchangeKey.read(key, today);
        try (CtrlC ctrlC = new CtrlC(); ProgressLine line = ProgressLine.of(list.getFileName().toString())) {
            DigestList.Made made = new DigestList(agreed.digestKey(), today).make(list, out, columns.given(), reading.encoding(), new Watched(line, ctrlC));
            line.close();
            Printed to = Printed.of(spec, json);
            to.answer(made, () -> {
                to.line(list.getFileName() + "：共 " + made.rows() + " 行，" + (made.done() ? "结果见 " + out : "已中断，没有写出结果") + "（" + agreed.from() + " 致 " + agreed.to()
                        + "，" + agreed.job() + "，" + agreed.expires() + " 到期）");
                made.without().forEach((reason, n) -> to.line("    " + n + " 行没有摘要：" + reason));
                if (made.removed() > 0) {
                    to.line("    其他列中的 " + made.removed() + " 个公民身份号码已去除");
                }
            });
            return made.done() ? Exit.DONE : Exit.INTERRUPTED;
        }
    }
}
