package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.config.Engine;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.GraphFolder;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.graphserver.ReadOnlyGraph;
import io.tongyuan.model.EntityKind;
import io.tongyuan.source.reading.Workbooks;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an import must bear: a clear message, an exit code that is not 0, bounded memory, nothing lost, nothing twice. In
 * {@link BadFilesTest}: wrong header, broken quotes, GBK read as UTF-8, an empty file, a directory. In
 * {@link KilledImportTest}: importer and Neo4j killed in the middle.
 */
@ExtendWith(Neo4jExtension.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class UnbreakableImportTest {
    private static final String RESOURCE = "工商登记信息";

    @TempDir
    private Path folder;
    private Path data;
    private Engine engine;

    @BeforeEach
    void emptyGraph(GraphConnection graph, @GraphFolder Path shared) {
        Neo4jExtension.wipe(graph);
        data = shared;
        engine = Engine.on(graph, shared, Gazetteer.bundled());
    }

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void aLineOf300MB() throws Exception {
        endlessLine(300L << 20);
    }

    @Test
    @Tag("full")
    void aLineOf2GB() throws Exception {
        endlessLine(2L << 30);
    }

    private void endlessLine(long length) throws Exception {
        Path between = CompanyRows.write(folder.resolve("long.csv"), 0, 1);
        try (RandomAccessFile file = new RandomAccessFile(between.toFile(), "rw")) {
            file.seek(file.length());
            byte[] block = ("淄博".repeat(100_000) + ",").getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < length; written += block.length) {
                file.write(block);
            }
            file.write(("\n" + CompanyRows.row(1)).getBytes(StandardCharsets.UTF_8));
        }
        Ran ran = own(between);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.ROWS_REFUSED);
        assertThat(ran.out()).contains("共 3 行，入库 2 行").contains("拒收 1 行").contains("1 × ROW_TOO_LARGE");
        assertThat(records()).isEqualTo(2);
        Files.delete(between);
        Path alone = folder.resolve("sparse.csv");
        try (RandomAccessFile file = new RandomAccessFile(alone.toFile(), "rw")) {
            file.write("x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
            file.setLength(length);
        }
        refuses("FILE_LINE_TOO_LONG", own(alone), alone);
    }

    @Test
    @Tag("full")
    void longRowsByTheThousand() throws Exception {
        Path file = folder.resolve("fat.csv");
        String scope = "批发零售".repeat(4000);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(CompanyRows.HEADER.strip() + ",经营范围,备注一,备注二,备注三\n");
            for (int i = 0; i < 1000; i++) {
                out.write(CompanyRows.row(i).strip() + "," + scope.substring(i % 100) + "," + scope + ",,\n");
            }
            // What is too long for an address or a name is none: it must not stop the rest.
            out.write("张".repeat(30_000) + ",,李四," + "丝绸路1号".repeat(5000) + ",,,,\n");
        }
        Ran ran = own(file);
        assertThat(ran.err()).doesNotContain("tongyuan: ");
        assertThat(ran.out()).contains("共 1001 行").contains("INPUT_TOO_LONG");
        assertThat(records()).isEqualTo(1000);
    }

    @Test
    void anXlsxBomb() throws Exception {
        String blank = "<row/>".repeat(10_000);
        Path bomb = new Workbooks().part("xl/worksheets/sheet1.xml", out -> {
            Workbooks.write(out, "<worksheet><sheetData>");
            for (int i = 0; i < 200; i++) {
                Workbooks.write(out, blank);
            }
            Workbooks.write(out, "</sheetData></worksheet>");
        }).sharedBy(200).in(folder);
        assertThat(Files.size(bomb)).as("unpacks to 2.4 GB").isLessThan(80_000);
        long begun = System.nanoTime();
        refuses("XLSX_BOMB", own(bomb), bomb);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(30);
    }

    @Test
    void entitiesInAnXlsx() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        Path book = new Workbooks().part("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri()
                + "\">]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>").in(folder);
        Ran ran = within(book);
        refuses("XLSX_ENTITIES", ran, book);
        assertThat(ran.err() + ran.out()).doesNotContain("SECRET");
    }

    @Test
    void tenThousandColumns() throws Exception {
        String many = "1,".repeat(9_999) + "1\n";
        Path header = Files.writeString(folder.resolve("wide.csv"), many + many);
        refuses("FILE_TOO_WIDE", within(header), header);
        Path row = Files.writeString(folder.resolve("row.csv"), CompanyRows.HEADER + CompanyRows.row(0) + many + CompanyRows.row(1));
        Ran ran = within(row);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.ROWS_REFUSED);
        assertThat(ran.out()).contains("入库 2 行").contains("1 × ROW_FIELD_COUNT");
    }

    @Test
    void nulBytes() throws Exception {
        Path file = Files.writeString(folder.resolve("nul.csv"), CompanyRows.HEADER + CompanyRows.row(0) + CompanyRows.row(1).replace("公司", "公\0司")
                + CompanyRows.row(2));
        Ran ran = within(file);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.ROWS_REFUSED);
        assertThat(ran.out()).contains("入库 2 行").contains("1 × ROW_ENCODING");
        assertThat(records()).isEqualTo(2);
        Path nothingElse = Files.write(folder.resolve("crashed.csv"), new byte[100_000]);
        refuses("FILE_ENCODING", within(nothingElse), nothingElse);
    }

    @Test
    @Tag("full")
    void aFileThatChangesWhileItIsRead() throws Exception {
        Path file = CompanyRows.write(folder.resolve("growing.csv"), 0, 12_000);
        OwnProcess run = start(file);
        awaitRecords();
        Files.writeString(file, CompanyRows.row(12_000) + CompanyRows.row(12_001), StandardOpenOption.APPEND);
        Ran ran = run.end();
        refuses("FILE_CHANGED", ran, file);
        assertThat(records()).as("what was read before stays").isPositive().isLessThan(12_000);
        Ran again = own(file);
        assertThat(again.exit()).as(again.err()).isEqualTo(Exit.DONE);
        assertThat(again.out()).contains("共 12002 行，入库 12002 行");
        assertThat(records()).isEqualTo(12_002);
    }

    @Test
    void aFullDiskForTheRefusedRows() throws Exception {
        Path file = Files.writeString(folder.resolve("some.csv"), CompanyRows.HEADER + CompanyRows.row(0) + "甲,乙\n");
        Path full = Path.of("/dev/full");
        Ran ran = Ran.of("import", "--resource", RESOURCE, "--data", data.toString(), "--refused", full.toString(), file.toString());
        assertThat(ran.exit()).as(ran.out()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).startsWith("tongyuan: REFUSED_UNWRITABLE: ").contains("/dev/full").doesNotContain("\tat ");
        assertThat(full).as("what is no file is not taken away").exists();
        Ran input = Ran.of("import", "--resource", RESOURCE, "--data", data.toString(), "--refused", file.toString(), file.toString());
        assertThat(input.err()).startsWith("tongyuan: REFUSED_IS_INPUT: ");
        assertThat(file).content().contains("甲,乙");
    }

    @Test
    @Tag("full")
    void aFullDiskForTheGraph() throws Exception {
        Path file = CompanyRows.write(folder.resolve("rows.csv"), 0, 3000);
        Path own = folder.resolve("data");
        String[] command = {"import", "--resource", RESOURCE, "--data", own.toString(), file.toString()};
        Ran ran = OwnProcess.start(folder, 6_000, Map.of(), command).end();
        assertThat(ran.exit()).as(ran.out()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).startsWith("tongyuan: GRAPH_WRITE_FAILED: ").contains("磁盘").contains("续完").doesNotContain("\tat ");
        Ran again = OwnProcess.start(folder, command).end();
        assertThat(again.exit()).as(again.err()).isEqualTo(Exit.DONE);
        assertThat(again.out()).contains("共 3000 行，入库 3000 行").doesNotContain("新 3000，");
    }

    @Test
    @Tag("full")
    void aGraphThatIsReadOnly() throws Exception {
        Path file = CompanyRows.write(folder.resolve("rows.csv"), 0, 1);
        String path = Stream.of("test-classes", "classes").map(c -> Path.of("target", c).toAbsolutePath() + ":").reduce("", String::concat)
                + Files.readString(Path.of("target", "classpath", "graphserver.txt")).strip();
        Process server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED", "-cp", path,
                ReadOnlyGraph.class.getName(), folder.resolve("graph").toString(), "read-only").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = server.inputReader()) {
            String port = out.readLine();
            Ran ran = OwnProcess.start(folder, OwnProcess.UNLIMITED, Map.of("NEO4J_URI", "bolt://127.0.0.1:" + port, "NEO4J_PASSWORD", "read-only"),
                    "import", "--resource", RESOURCE, "--data", folder.resolve("data").toString(), file.toString()).end();
            assertThat(ran.exit()).as(ran.out()).isEqualTo(Exit.FAILED);
            assertThat(ran.err()).startsWith("tongyuan: GRAPH_READ_ONLY: ").contains("只读").doesNotContain("\tat ");
        } finally {
            server.getOutputStream().close();
            server.waitFor();
        }
    }

    @Test
    void ctrlCEndsWithTheBatchInHandAndTheNextRunGoesOn() throws Exception {
        stoppedAndFinished(6000, 300);
    }

    @Test
    @Tag("full")
    void ctrlCInALongImport() throws Exception {
        stoppedAndFinished(30_000, 5000);
    }

    private void stoppedAndFinished(int rows, int laterMs) throws Exception {
        Path file = CompanyRows.write(folder.resolve("rows.csv"), 0, rows);
        OwnProcess run = start(file);
        awaitRecords();
        Thread.sleep(new Random().nextInt(laterMs));
        run.ctrlC();
        long atOnce = records();
        Ran ran = run.end();
        assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(Exit.INTERRUPTED);
        assertThat(ran.err()).contains("tongyuan: INTERRUPTED: 已中断；再次运行同一命令即可续完");
        assertThat(records()).as("one batch was in hand, perhaps another had just been written").isLessThanOrEqualTo(atOnce + 4000).isLessThan(rows);
        Ran again = own(file);
        assertThat(again.exit()).as(again.err()).isEqualTo(Exit.DONE);
        assertThat(again.out()).contains("入库 " + rows + " 行").doesNotContain("新 " + rows + "，");
        String digest = engine.graph().digest();
        Neo4jExtension.wipe(engine.connection());
        assertThat(own(file).exit()).isEqualTo(Exit.DONE);
        assertThat(digest).as("as undisturbed").isEqualTo(digest());
    }

    @Test
    @Tag("full")
    void threeHundredThousandRowsInAHeapOf512MB() throws Exception {
        Path file = CompanyRows.write(folder.resolve("rows.csv"), 0, 300_000);
        // A folder of its own: to empty the shared graph of so much takes more than its heap.
        Ran ran = OwnProcess.start(folder, "import", "--resource", RESOURCE, "--data", folder.resolve("data").toString(), file.toString()).end();
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.DONE);
        assertThat(ran.out()).contains("入库 300000 行（新 300000，");
    }

    private String digest() {
        return engine.graph().digest();
    }

    private long records() {
        return engine.graph().read(tx -> tx.count(EntityKind.SOURCE_RECORD));
    }

    private void awaitRecords() throws InterruptedException {
        while (records() == 0) {
            Thread.sleep(20);
        }
    }

    private OwnProcess start(Path file) throws IOException {
        return OwnProcess.start(folder, "import", "--resource", RESOURCE, "--data", data.toString(), file.toString());
    }

    private Ran own(Path file) throws IOException, InterruptedException {
        return start(file).end();
    }

    private Ran within(Path file) {
        return Ran.of("import", "--resource", RESOURCE, "--data", data.toString(), file.toString());
    }

    private static void refuses(String code, Ran ran, Path file) {
        assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).startsWith("tongyuan: " + code + ": ").contains(file.getFileName().toString()).doesNotContain("\tat ");
    }
}
