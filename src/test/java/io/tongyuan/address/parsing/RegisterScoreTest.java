package io.tongyuan.address.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.ParsedAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Counties found in the addresses of a company register, judged by its own scorer where the data are at hand. A slice of
 * the register that the scorer does not know is a register of its own for it. What is left over, by class, stands in
 * target/register-errors.md and from there in docs/DIVISIONS.md.
 */
class RegisterScoreTest {
    private static final Path SCORER = Path.of("../shared/tools/score_register.py");
    private static final Path REGISTER = Path.of("../shared/data/entities/zibo.csv");
    private static final Path HISTORY = Path.of("../shared/data/divisions/history.csv");
    private static final Pattern LINE = Pattern.compile("([a-z]+\\|[a-z-]+) +(\\d+) +[0-9.]+ +[0-9.]+ +[0-9.]+ +(\\d+) +(\\d+) +(\\d+) .*");
    /** Addresses that name a functional zone. */
    private static final Predicate<String> ZONE = Pattern.compile("开发区|高新|文昌湖").asPredicate();

    @TempDir
    private Path folder;

    private final AddressParser parser = new AddressParser(Gazetteer.bundled());

    private record Slice(int rows, int right, int wrong, int abstained) {
        double rightPercent() {
            return 100.0 * right / rows;
        }

        double wrongPercent() {
            return 100.0 * wrong / rows;
        }
    }

    @BeforeEach
    void needsTheRegister() {
        assumeTrue(Files.exists(SCORER) && Files.exists(REGISTER) && Files.exists(HISTORY), "no ../shared with the register");
    }

    @Test
    void countiesWithProvinceAndCityGiven() throws Exception {
        Slice all = score("joined", row -> true, this::read).get("county|all");
        assertThat(all.rightPercent()).isGreaterThanOrEqualTo(90.5);
        assertThat(all.wrongPercent()).isLessThanOrEqualTo(1);
    }

    @Test
    void countiesFromTheAddressAlone() throws Exception {
        Scores scores = score("alone", row -> true, this::read);
        Slice all = scores.get("county|all");
        assertThat(all.rightPercent()).isGreaterThanOrEqualTo(89.5);
        assertThat(all.wrongPercent()).isLessThanOrEqualTo(1);
        Slice named = scores.get("county|names-own");
        assertThat(named.rightPercent()).isGreaterThanOrEqualTo(99.9);
        assertThat(named.wrong()).isLessThanOrEqualTo(1);
        assertThat(scores.get("county|names-none").wrongPercent()).isLessThanOrEqualTo(4);
        RegisterErrors.write(scores.errors(), parser, Path.of("target/register-errors.md"));
    }

    @Test
    void zonesAreFoundAndTheirCountiesNotGuessed() throws Exception {
        Slice counties = score("alone", ZONE, this::read).get("county|names-none");
        assertThat(counties.rows()).isEqualTo(389);
        // Those of 文昌湖区, whose towns the gazetteer knows under their county, and one zone that bears a county's name.
        assertThat(counties.right() + counties.wrong()).isLessThanOrEqualTo(6);
        // A zone in the place of the county is always wrong there: so the scorer counts them in its own slice.
        Slice zones = score("alone", ZONE, text -> parser.parse(text).zone().isEmpty() ? "\t\t\t" : "\t\t?\t").get("county|names-none");
        assertThat(zones.wrong()).isGreaterThanOrEqualTo(380);
    }

    @Test
    void countiesNotNamedWithTheCityAsHint() throws Exception {
        Slice hinted = score("alone", ZONE.negate(), text -> columns(parser.parse(text, new Context("3703")))).get("county|names-none");
        assertThat(hinted.rows()).isEqualTo(291);
        assertThat(hinted.rightPercent()).isGreaterThanOrEqualTo(60);
        assertThat(hinted.wrongPercent()).isLessThanOrEqualTo(4);
    }

    private String read(String text) {
        return columns(parser.parse(text));
    }

    private static String columns(ParsedAddress parsed) {
        DivisionPath path = parsed.division().map(ParsedAddress.Division::path).orElse(DivisionPath.NONE);
        return path.province() + '\t' + path.city() + '\t' + path.county() + '\t' + parsed.division().map(ParsedAddress.Division::code).orElse("");
    }

    private record Scores(List<String> report, Path errors) {
        Slice get(String name) {
            for (String line : report) {
                Matcher m = LINE.matcher(line);
                if (m.matches() && m.group(1).equals(name)) {
                    return new Slice(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)),
                            Integer.parseInt(m.group(5)));
                }
            }
            throw new AssertionError("no line " + name + " in " + report);
        }
    }

    private Scores score(String mode, Predicate<String> rows, Function<String, String> reader) throws IOException, InterruptedException {
        List<String> addresses = Files.readAllLines(run("all.tsv", "python3", SCORER.toString(), "inputs", "--register", REGISTER.toString(),
                "--mode", "alone"));
        List<String> register = Files.readAllLines(REGISTER);
        List<String> kept = new ArrayList<>(List.of(register.getFirst()));
        for (int i = 0; i < addresses.size(); i++) {
            if (rows.test(addresses.get(i).substring(addresses.get(i).indexOf('\t') + 1))) {
                kept.add(register.get(i + 1));
            }
        }
        Path part = Files.write(folder.resolve("register.csv"), kept);
        Path inputs = run("inputs.tsv", "python3", SCORER.toString(), "inputs", "--register", part.toString(), "--mode", mode);
        StringBuilder predictions = new StringBuilder("id\tprovince\tcity\tcounty\tcode\n");
        for (String line : Files.readAllLines(inputs)) {
            int tab = line.indexOf('\t');
            predictions.append(line, 0, tab).append('\t').append(reader.apply(line.substring(tab + 1))).append('\n');
        }
        Path predicted = Files.writeString(folder.resolve("pred.tsv"), predictions);
        Path errors = folder.resolve("errors.tsv");
        Path report = run("report.txt", "python3", SCORER.toString(), "score", "--register", part.toString(), "--history", HISTORY.toString(),
                "--inputs", inputs.toString(), "--pred", predicted.toString(), "--errors-out", errors.toString());
        return new Scores(Files.readAllLines(report), errors);
    }

    private Path run(String output, String... command) throws IOException, InterruptedException {
        Path file = folder.resolve(output);
        assertThat(new ProcessBuilder(command).redirectOutput(file.toFile()).start().waitFor()).isZero();
        return file;
    }
}
