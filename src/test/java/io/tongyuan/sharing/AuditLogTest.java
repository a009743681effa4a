package io.tongyuan.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String ID_NUMBER = "11010519491231002X";

    @TempDir
    private Path data;

    @Test
    void eachUseIsOneLineInTheFileOfItsDay() throws IOException {
        try (AuditLog log = new AuditLog(data, at("2026-11-21T15:59:59.1234Z"))) {
            log.append(new AuditEntry("r-1", "周村区行政审批服务局", "办理施工许可\n核查", "project.check",
                    "2211-441900-04-02-310151", "200 CONFIRMED"));
        }
        List<JsonNode> lines = lines("2026-11-21.jsonl");
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().properties()).extracting(java.util.Map.Entry::getKey)
                .containsExactly("time", "requestId", "agency", "purpose", "action", "object", "outcome");
        assertThat(lines.getFirst().get("time").asText()).isEqualTo("2026-11-21T23:59:59.123+08:00");
        assertThat(lines.getFirst().get("purpose").asText()).isEqualTo("办理施工许可\n核查");
        assertThat(lines.getFirst().get("object").asText()).isEqualTo("2211-441900-04-02-310151");
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        try (AuditLog log = new AuditLog(data, at("2026-11-21T01:00:00Z"))) {
            log.append(entry("r-1"));
        }
        Path file = data.resolve("audit/2026-11-21.jsonl");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (AuditLog log = new AuditLog(data, at("2026-11-21T01:00:00Z"))) {
            log.append(entry("r-2"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(lines("2026-11-21.jsonl")).hasSize(2);
    }

    @Test
    void noIdNumberIsKeptWhicheverValueHoldsIt() throws IOException {
        try (AuditLog log = new AuditLog(data, at("2026-11-21T01:00:00Z"))) {
            log.append(new AuditEntry(ID_NUMBER, "a" + ID_NUMBER, "核查" + ID_NUMBER + "的住址", ID_NUMBER, ID_NUMBER, ID_NUMBER));
            log.append(new AuditEntry("r", "a", "x".repeat(490) + ID_NUMBER, "b", "c", "d"));
        }
        assertThat(Files.readString(data.resolve("audit/2026-11-21.jsonl"))).doesNotContain("19491231").doesNotContain("002X")
                .contains("核查1101**************的住址");
    }

    @Test
    void aNewDayHasANewFile() throws IOException {
        Instant[] now = {Instant.parse("2026-11-21T15:59:59Z")};
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return CHINA;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        try (AuditLog log = new AuditLog(data, clock)) {
            log.append(entry("before midnight"));
            now[0] = now[0].plusSeconds(1);
            log.append(entry("after"));
        }
        assertThat(lines("2026-11-21.jsonl")).hasSize(1);
        assertThat(lines("2026-11-22.jsonl")).hasSize(1);
    }

    @Test
    void manyThreadsAndASecondProcessLoseNothing() throws Exception {
        int threads = 16;
        int each = 50;
        Clock clock = at("2026-11-21T01:00:00Z");
        try (AuditLog log = new AuditLog(data, clock); AuditLog other = new AuditLog(data, clock);
             ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = IntStream.range(0, threads).<Future<?>>mapToObj(t -> pool.submit(() -> {
                for (int i = 0; i < each; i++) {
                    (t % 4 == 0 ? other : log).append(entry(t + "-" + i));
                }
            })).toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(lines("2026-11-21.jsonl").stream().map(l -> l.get("requestId").asText()).distinct()).hasSize(threads * each);
    }

    @Test
    void anInterruptedCallerHarmsNobody() throws Exception {
        try (AuditLog log = new AuditLog(data, at("2026-11-21T01:00:00Z"))) {
            log.append(entry("r-1"));
            Thread interrupted = Thread.ofPlatform().start(() -> {
                Thread.currentThread().interrupt();
                log.append(entry("r-2"));
            });
            interrupted.join();
            log.append(entry("r-3"));
        }
        assertThat(lines("2026-11-21.jsonl")).extracting(l -> l.get("requestId").asText()).containsExactly("r-1", "r-2", "r-3");
    }

    @Test
    void aLineCutOffSpoilsOnlyItself() throws IOException {
        Path file = Files.createDirectories(data.resolve("audit")).resolve("2026-11-21.jsonl");
        Files.writeString(file, "{\"time\":\"2026-1");
        try (AuditLog log = new AuditLog(data, at("2026-11-21T01:00:00Z"))) {
            log.append(entry("r-1"));
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).contains("r-1").endsWith("}");
    }

    @Test
    void aFileMovedAwayIsNoticed() throws IOException {
        Path file = data.resolve("audit/2026-11-21.jsonl");
        try (AuditLog log = new AuditLog(data, at("2026-11-21T01:00:00Z"))) {
            log.append(entry("r-1"));
            Files.move(file, data.resolve("audit/moved.jsonl"));
            log.append(entry("r-2"));
            Files.delete(file);
            log.append(entry("r-3"));
        }
        assertThat(lines("moved.jsonl")).extracting(l -> l.get("requestId").asText()).containsExactly("r-1");
        assertThat(lines("2026-11-21.jsonl")).extracting(l -> l.get("requestId").asText()).containsExactly("r-3");
    }

    @Test
    void whatCannotBeLoggedIsRefusedAndTheLogRecovers() throws IOException {
        Path folder = Files.writeString(data.resolve("audit"), "not a folder");
        try (AuditLog log = new AuditLog(data, at("2026-11-21T01:00:00Z"))) {
            refuses(log);
            Files.delete(folder);
            log.append(entry("r-2"));
            Path file = folder.resolve("2026-11-21.jsonl");
            Files.delete(file);
            Files.createDirectory(file);
            refuses(log);
            Files.delete(file);
            Files.createSymbolicLink(file, Path.of("/dev/full"));
            refuses(log);
            Files.delete(file);
            log.append(entry("r-3"));
        }
        assertThat(lines("2026-11-21.jsonl")).extracting(l -> l.get("requestId").asText()).containsExactly("r-3");
    }

    @Test
    void nothingThatStoodThereIsOverwritten() throws IOException {
        Path file = Files.createDirectories(data.resolve("audit")).resolve("2026-11-21.jsonl");
        Files.writeString(file, "{\"requestId\":\"earlier\"}\n", StandardOpenOption.CREATE);
        try (AuditLog log = new AuditLog(data, at("2026-11-21T01:00:00Z"))) {
            log.append(entry("r-1"));
        }
        assertThat(lines("2026-11-21.jsonl")).extracting(l -> l.get("requestId").asText()).containsExactly("earlier", "r-1");
    }

    private static void refuses(AuditLog log) {
        assertThatThrownBy(() -> log.append(entry("r-1"))).isInstanceOf(Failed.class)
                .satisfies(e -> assertThat(((Failed) e).code()).isEqualTo("AUDIT_FAILED"));
    }

    private static AuditEntry entry(String requestId) {
        return new AuditEntry(requestId, "agency", "purpose", "project.check", "p", "200");
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), CHINA);
    }

    private List<JsonNode> lines(String name) throws IOException {
        ObjectMapper json = new ObjectMapper();
        return Files.readAllLines(data.resolve("audit").resolve(name)).stream().map(line -> {
            try {
                return json.readTree(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }
}
