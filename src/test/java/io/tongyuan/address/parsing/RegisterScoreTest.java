package io.tongyuan.address.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.ParsedAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counties found in the addresses of a company register, judged by its own scorer where the data are at hand. */
class RegisterScoreTest {
    private static final Path SCORER = Path.of("../shared/tools/score_register.py");
    private static final Path REGISTER = Path.of("../shared/data/entities/zibo.csv");
    private static final Path HISTORY = Path.of("../shared/data/divisions/history.csv");

    @TempDir
    private Path folder;

    @Test
    void countiesWithProvinceAndCityGiven() throws Exception {
        double[] rightAndWrong = score("joined");
        assertThat(rightAndWrong[0]).isGreaterThanOrEqualTo(90);
        assertThat(rightAndWrong[1]).isLessThanOrEqualTo(1);
    }

    @Test
    void countiesFromTheAddressAlone() throws Exception {
        double[] rightAndWrong = score("alone");
        assertThat(rightAndWrong[0]).isGreaterThanOrEqualTo(88.5);
        assertThat(rightAndWrong[1]).isLessThanOrEqualTo(1);
    }

    private double[] score(String mode) throws IOException, InterruptedException {
        assumeTrue(Files.exists(SCORER) && Files.exists(REGISTER) && Files.exists(HISTORY), "no ../shared with the register");
        Path inputs = run("inputs.tsv", "python3", SCORER.toString(), "inputs", "--register", REGISTER.toString(), "--mode", mode);
        AddressParser parser = new AddressParser(Gazetteer.bundled());
        StringBuilder predictions = new StringBuilder("id\tprovince\tcity\tcounty\tcode\n");
        for (String line : Files.readAllLines(inputs)) {
            int tab = line.indexOf('\t');
            ParsedAddress parsed = parser.parse(line.substring(tab + 1));
            DivisionPath path = parsed.division().map(ParsedAddress.Division::path).orElse(DivisionPath.NONE);
            predictions.append(line, 0, tab).append('\t').append(path.province()).append('\t').append(path.city()).append('\t')
                    .append(path.county()).append('\t').append(parsed.division().map(ParsedAddress.Division::code).orElse("")).append('\n');
        }
        Path predicted = Files.writeString(folder.resolve("pred.tsv"), predictions);
        List<String> report = Files.readAllLines(run("report.txt", "python3", SCORER.toString(), "score", "--register",
                REGISTER.toString(), "--history", HISTORY.toString(), "--pred", predicted.toString()));
        Matcher line = Pattern.compile("county\\|all +\\d+ +([0-9.]+) +([0-9.]+).*").matcher("");
        for (String l : report) {
            if (line.reset(l).matches()) {
                return new double[] {Double.parseDouble(line.group(1)), Double.parseDouble(line.group(2))};
            }
        }
        throw new AssertionError("no line county|all in " + report);
    }

    private Path run(String output, String... command) throws IOException, InterruptedException {
        Path file = folder.resolve(output);
        assertThat(new ProcessBuilder(command).redirectOutput(file.toFile()).start().waitFor()).isZero();
        return file;
    }
}
