package io.tongyuan.cli;

import io.tongyuan.batch.AddressMatching;
import io.tongyuan.batch.AddressRows;
import io.tongyuan.config.Engine;
import io.tongyuan.source.AddressColumns;
import io.tongyuan.source.Catalogue;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A file of written addresses against the standard ones. */
@Command(name = "match", mixinStandardHelpOptions = true, description = "Finds the standard address of each row of a file. Its columns are kept, the "
        + "result's are put behind. A run that was ended goes on when the same command is given again.")
final class AddressMatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOptions data;
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the result: CSV, or XLSX by its name")
    private Path out;
    @Option(names = "--column", paramLabel = "HEADER", description = "column of the address (default: found by its header); several make it up in this order")
    private List<String> columns = List.of();
    @Option(names = "--within", paramLabel = "CODE", defaultValue = "", description = "division that all of them lie in")
    private String within;
    @Option(names = "--encoding", paramLabel = "CHARSET", description = "of a CSV file; found out where it is not given")
    private Charset encoding;
    @Option(names = "--json", description = "summary as JSON")
    private boolean json;
    @Parameters(paramLabel = "FILE", description = "CSV (UTF-8 or GBK) or XLSX")
    private Path file;

    @Override
    public Integer call() throws IOException {
        data.checkResult(out, null, file);
        AddressColumns of = new AddressColumns(Catalogue.bundled(), columns, Optional.empty());
        try (AddressRows rows = AddressRows.open(file, Optional.ofNullable(encoding), of);
             CtrlC ctrlC = new CtrlC();
             Engine engine = data.openExisting();
             ProgressLine progress = ProgressLine.of(file.getFileName().toString())) {
            AddressMatching.Summary s = new AddressMatching(engine.addressSearch(), within).run(file, rows, out, new Watched(progress, ctrlC));
            progress.close();
            Printed to = Printed.of(spec, json);
            to.answer(s, () -> tell(to, s));
            return !s.done() ? Exit.INTERRUPTED : s.refused().isEmpty() ? Exit.DONE : Exit.ROWS_REFUSED;
        }
    }

    private void tell(Printed to, AddressMatching.Summary s) {
        to.line(file.getFileName() + "：共 " + s.rows() + " 行" + (s.resumed() == 0 ? "" : "（其中 " + s.resumed() + " 行在上次已完成）")
                + (s.done() ? "，结果见 " + out : "，未完成；再次执行同一命令即从此处继续"));
        s.verdicts().forEach((verdict, n) -> to.line("  " + n + " × " + verdict));
        s.refused().forEach((code, n) -> to.line("  " + n + " × 无法读取的行 " + code));
        s.findings().forEach((code, n) -> to.line("    " + n + " × " + code));
    }
}
