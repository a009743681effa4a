package io.tongyuan.cli;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.config.Engine;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.FindingCode;
import io.tongyuan.query.Standardiser;
import io.tongyuan.query.StandardForm;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Addresses in the standard form, one a line, each line answered by one line. */
@Command(name = "standardize", mixinStandardHelpOptions = true, description = "Writes addresses in the standard form, one a line. With --data by what "
        + "its register of standard addresses confirms, else by the text and the divisions alone.")
final class AddressStandardizeCommand implements Callable<Integer> {
    @Option(names = "--template", paramLabel = "T", defaultValue = "",
            description = "such as {district}{town}{road}{roadNumber}; of province city district zone town village group road roadNumber estate "
                    + "building unit floor room relative (default: all of them)")
    private String template;
    @Option(names = "--within", paramLabel = "CODE", defaultValue = "", description = "division that they lie in")
    private String within;
    @Option(names = "--data", paramLabel = "DIR", description = "data folder with a register of standard addresses")
    private Path data;
    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", defaultValue = "-", description = "UTF-8 text; - for standard input")
    private String file;

    @Override
    public Integer call() throws IOException {
        if (!template.isEmpty()) {
            StandardForm.check(template);
        }
        boolean all;
        try (InputLines lines = InputLines.open(file)) {
            if (data == null) {
                Gazetteer gazetteer = Gazetteer.bundled();
                all = write(lines, new Standardiser(gazetteer, new AddressParser(gazetteer), Optional.empty()));
            } else {
                try (Engine engine = StartNotice.during(() -> Engine.openExisting(data, Optional.empty(), Optional.empty()))) {
                    all = write(lines, engine.standardiser());
                }
            }
        }
        return all ? Exit.DONE : Exit.ROWS_REFUSED;
    }

    /** False where a line was left without an answer: that is told on standard error. */
    private boolean write(InputLines lines, Standardiser standardiser) throws IOException {
        // Not System.out: a print stream hides that nobody reads any more.
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
            boolean all = true;
            long number = 0;
            for (Optional<InputLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                number++;
                if (line.get().cut() || line.get().text().length() > AddressParser.LONGEST) {
                    System.err.println("第 " + number + " 行 " + FindingCode.INPUT_TOO_LONG + " " + FindingCode.INPUT_TOO_LONG.text() + "，至多" + AddressParser.LONGEST + "字");
                    all = false;
                } else {
                    out.write(standardiser.standardise(line.get().text(), within, template).standard());
                }
                out.write('\n');
                if (lines.waits()) {
                    out.flush();
                }
            }
            return lines.exit() == Exit.DONE && all;
        }
    }
}
