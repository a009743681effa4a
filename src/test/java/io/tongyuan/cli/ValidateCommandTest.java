package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.model.DivisionDirectory;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ValidateCommandTest {
    private static final DivisionDirectory DIVISIONS = new DivisionDirectory() {
        @Override
        public boolean everKnown(String code6) {
            return code6.startsWith("11");
        }

        @Override
        public Optional<String> nameIn(String code6, int year) {
            return everKnown(code6) ? Optional.of("北京市朝阳区" + year) : Optional.empty();
        }
    };

    @Test
    void oneObjectForEachLineBlankOnesToo() {
        List<JsonNode> out = judge("person-id", "11010519491231002x\n\n  \r\n11010519491231002X");
        assertThat(out).hasSize(4);
        assertThat(out.get(0).get("input").asText()).isEqualTo("11010519491231002x");
        assertThat(out.get(0).get("normalized").asText()).isEqualTo("11010519491231002X");
        assertThat(out.get(0).get("valid").asBoolean()).isTrue();
        assertThat(out.get(0).get("birthDate").asText()).isEqualTo("1949-12-31");
        assertThat(out.get(0).get("sex").asText()).isEqualTo("FEMALE");
        assertThat(out.get(0).get("divisionName").asText()).isEqualTo("北京市朝阳区1949");
        assertThat(out.get(0).get("findings")).isEmpty();
        assertThat(out.get(1).get("valid").asBoolean()).isFalse();
        assertThat(out.get(1).get("findings").get(0).get("code").asText()).isEqualTo("EMPTY");
        assertThat(out.get(2).get("input").asText()).isEqualTo("  ");
        assertThat(out.get(3).get("valid").asBoolean()).isTrue();
    }

    @Test
    void validStandsOnceAndWarningsKeepIt() {
        String line = text("uscc", "94110105MA3C4D5E11\n");
        assertThat(line.split("\"valid\"", -1)).hasSize(2);
        JsonNode warned = judge("project-code", "2211-441900-04-02-310152\n").getFirst();
        assertThat(warned.get("valid").asBoolean()).isTrue();
        assertThat(warned.get("findings")).extracting(f -> f.get("severity").asText()).containsOnly("WARNING").hasSize(2);
    }

    @Test
    void everyKindPrintsWhatFollows() {
        assertThat(judge("project-code", "2211-441900-04-02-310151").getFirst().get("month").asText()).isEqualTo("2022-11");
        assertThat(judge("registration-number", "110105228000121").getFirst().get("kind").asText()).isEqualTo("DOMESTIC");
        JsonNode estate = judge("estate-unit", "110105001002GB00003F00050101").getFirst();
        assertThat(estate.get("parcel").asText()).isEqualTo("110105001002GB00003");
        assertThat(estate.get("right").asText()).contains("地表");
        assertThat(judge("division", "110105").getFirst().get("level").asText()).isEqualTo("COUNTY");
        assertThat(judge("uscc", "11110105000000000A").getFirst().get("category").asText()).isEqualTo("机关");
    }

    @Test
    void anOverLongLineIsToldOfAndTheNextOneRead() {
        InputStream endless = new SequenceInputStream(Collections.enumeration(List.of(
                new Repeated('９', 2_000_000), bytes("\n11010519491231002X\n"))));
        List<JsonNode> out = judge("person-id", endless);
        assertThat(out).hasSize(2);
        assertThat(out.get(0).get("findings").get(0).get("code").asText()).isEqualTo("INPUT_TOO_LONG");
        assertThat(out.get(0).get("input").asText()).hasSizeLessThan(200).endsWith("…");
        assertThat(out.get(1).get("valid").asBoolean()).isTrue();
    }

    @Test
    void bytesThatAreNoUtf8AreAFinding() {
        InputStream gbk = new ByteArrayInputStream(new byte[] {(byte) 0xD6, (byte) 0xDC, '1', '\n', (byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        List<JsonNode> out = judge("person-id", gbk);
        assertThat(out.getFirst().get("valid").asBoolean()).isFalse();
        assertThat(out.getFirst().get("input").asText()).contains("\uFFFD");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheInput() {
        assertThat(judge("person-id", "\uFEFF11010519491231002X").getFirst().get("input").asText()).isEqualTo("11010519491231002X");
    }

    @Test
    void wrongUsageAndMissingFilesHaveTheirExitCodes() {
        assertThat(Main.execute("validate", "no-such-kind")).isEqualTo(Exit.USAGE);
        assertThat(Main.execute("validate")).isEqualTo(Exit.USAGE);
        assertThat(Main.execute("validate", "uscc", "no-such-file.txt")).isEqualTo(Exit.FAILED);
        assertThat(Main.execute("validate", "uscc", ".")).isEqualTo(Exit.FAILED);
    }

    private static List<JsonNode> judge(String kind, String input) {
        return judge(kind, bytes(input));
    }

    private static List<JsonNode> judge(String kind, InputStream input) {
        ObjectMapper json = new ObjectMapper();
        return text(kind, input).lines().map(line -> {
            try {
                return json.readTree(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    private static String text(String kind, String input) {
        return text(kind, bytes(input));
    }

    private static String text(String kind, InputStream input) {
        ValidateCommand command = new ValidateCommand();
        new CommandLine(command).parseArgs(kind);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            command.judge(new InputLines(input), out, DIVISIONS, LocalDate.of(2026, 11, 21));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A character over and over, without memory. */
    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private long left;

        Repeated(char c, long times) {
            bytes = String.valueOf(c).getBytes(StandardCharsets.UTF_8);
            left = times * bytes.length;
        }

        @Override
        public int read() {
            return left == 0 ? -1 : bytes[(int) ((bytes.length - left-- % bytes.length) % bytes.length)] & 0xFF;
        }
    }
}
