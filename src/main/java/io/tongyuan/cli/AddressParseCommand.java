package io.tongyuan.cli;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.Context;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.Point;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes addresses apart, one a line. That some say little is no failure: the exit code is 0 when all were read. */
@Command(name = "parse", mixinStandardHelpOptions = true,
        description = "Takes addresses apart, one a line, and prints a JSON object for each line.")
final class AddressParseCommand implements Callable<Integer> {
    /** As much of an over-long line as is repeated. */
    private static final int ECHO = 100;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", defaultValue = "-", description = "UTF-8 text; - for standard input.")
    private String file;

    @Option(names = "--within", paramLabel = "CODE", defaultValue = "",
            description = "Code of the division that the addresses lie in, of 2, 4, 6, 9 or 12 digits.")
    private String within;

    @ArgGroup(exclusive = false)
    private Near near;

    @Mixin
    private GazetteerOption option;

    /** Of what a text leaves open the nearer is the likelier. */
    private static final class Near {
        @Option(names = "--lat", paramLabel = "DEG", required = true, description = "Where the addresses are about, degrees north.")
        private double lat;
        @Option(names = "--lon", paramLabel = "DEG", required = true, description = "Degrees east, CGCS2000.")
        private double lon;
    }

    @Override
    public Integer call() throws IOException {
        // Not System.out: a print stream hides that nobody reads any more, and an endless input would never end.
        try (InputLines lines = InputLines.open(file); OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            Gazetteer gazetteer = option.gazetteer();
            if (!within.isEmpty() && gazetteer.find(within) < 0) {
                throw new Failed("DIVISION_CODE_UNKNOWN", "没有行政区划代码 " + within + "；请给出现行的2、4、6、9或12位代码");
            }
            parse(lines, out, new AddressParser(gazetteer), new Context(within, Optional.ofNullable(near).map(n -> new Point(n.lon, n.lat))));
            return lines.exit();
        }
    }

    static void parse(InputLines lines, OutputStream out, AddressParser parser, Context context) throws IOException {
        JsonLines json = new JsonLines(out);
        for (Optional<InputLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            String text = line.get().text();
            boolean tooLong = line.get().cut() || text.length() > AddressParser.LONGEST;
            json.write(ParsedAddressFacts.of(tooLong ? unread(text) : parser.parse(text, context)));
            if (lines.waits()) {
                json.flush();
            }
        }
        json.flush();
    }

    private static ParsedAddress unread(String beginning) {
        String echo = beginning.substring(0, Character.isHighSurrogate(beginning.charAt(ECHO - 1)) ? ECHO - 1 : ECHO) + "…";
        return new ParsedAddress(echo, List.of(), Optional.empty(), "", List.of(Finding.of(FindingCode.INPUT_TOO_LONG)));
    }
}
