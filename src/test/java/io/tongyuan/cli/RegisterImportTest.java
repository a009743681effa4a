package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.tongyuan.batch.ListComparison;
import io.tongyuan.config.Engine;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.ingest.ImportRun;
import io.tongyuan.query.EntityChecks;
import io.tongyuan.query.EntityView;
import io.tongyuan.query.Subject;
import io.tongyuan.query.Verdict;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import io.tongyuan.source.reading.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The rows of a real register, which come with whatever real registers have in them. */
@ExtendWith(Neo4jExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterImportTest {
    private static final Path REGISTER = Path.of(System.getProperty("tongyuan.home", ""), "../shared/data/entities/zibo.csv");
    private static final int ROWS = 6069;

    @TempDir
    private static Path folder;
    private Engine engine;
    private ImportRun.Summary first;

    private record Row(String name, String code) {
    }

    @BeforeAll
    void importOnce(GraphConnection graph) throws IOException {
        Assumptions.assumeTrue(Files.exists(REGISTER), REGISTER + " is absent");
        engine = Engine.on(graph, folder, Gazetteer.bundled());
        first = run(engine);
    }

    @AfterAll
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void everyRowIsAccountedForAndASecondImportChangesNothing() throws IOException {
        assertThat(first.rows()).isEqualTo(ROWS);
        assertThat(first.accepted() + first.refused()).isEqualTo(ROWS);
        assertThat(first.refused()).as("none is lost for an odd code").isZero();
        assertThat(first.created() + first.known()).isEqualTo(first.accepted());
        String digest = engine.graph().digest();

        List<Row> rows = rows();
        for (int i = 0; i < rows.size(); i += 400) {
            check(engine, rows.get(i));
        }

        ImportRun.Summary second = run(engine);
        assertThat(second.created()).isZero();
        assertThat(second.known()).isEqualTo(first.accepted());
        assertThat(engine.graph().digest()).isEqualTo(digest);
    }

    /** A list of rows drawn from the register, in which it is known what was changed. */
    @Test
    void everyRowOfAListGetsItsStatusAndItsRow() throws IOException {
        List<Row> rows = rows();
        long seed = Long.getLong("tongyuan.seed", System.nanoTime());
        System.out.println("RegisterImportTest: -Dtongyuan.seed=" + seed);
        List<ChangedRow> list = ChangedRow.draw(rows.stream().map(r -> List.of(r.name(), r.code())).toList(), 1000, new Random(seed));
        Path file = folder.resolve("list.csv");
        ChangedRow.write(list, file);
        Path out = folder.resolve("result.csv");
        Catalogue catalogue = Catalogue.bundled();
        try (ResourceFile lines = ListComparison.open(Subject.ENTITY, Content.of(file), catalogue, Optional.empty(), HeaderMapping.NONE)) {
            new ListComparison(engine.comparison(), catalogue, LocalDate.of(2026, 1, 1)).run(Subject.ENTITY, lines, out, new ListComparison.Options(true, false), (p, t, n) -> { });
        }
        int line = 0;
        try (var reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(out)) {
            for (var r : reader) {
                ChangedRow asked = list.get(line++);
                assertThat(r.getFields().subList(0, 2)).isEqualTo(List.of(asked.name(), asked.code()));
                assertThat(r.getField("tongyuan_status")).as(asked + " " + r).isEqualTo(asked.status().name());
                assertThat(r.getField("tongyuan_reason")).matches("[A-Z_]+ .+");
                boolean found = asked.status() == MatchStatus.SAME || asked.status() == MatchStatus.DIFFERENT;
                assertThat(r.getField("tongyuan_row")).matches(found ? "[1-9][0-9]*" : "");
                if (found) {
                    Row of = rows.get(Integer.parseInt(r.getField("tongyuan_row")) - 1);
                    assertThat(of.code()).isEqualTo(rows.get(asked.row()).code());
                    assertThat(of.name()).isEqualTo(asked.status() == MatchStatus.SAME ? rows.get(asked.row()).name() : of.name());
                }
            }
        }
        assertThat(line).isEqualTo(list.size());
    }

    private static void check(Engine engine, Row row) {
        EntityView view = engine.entities().findEntity(row.code(), io.tongyuan.query.When.NOW).orElseThrow(() -> new AssertionError(row.code()));
        assertThat(view.registered()).isTrue();
        List<String> names = new ArrayList<>(List.of(view.attributes().get("name").value()));
        view.attributes().get("name").others().forEach(o -> names.add(o.value()));
        assertThat(names).as(row.code()).contains(row.name().strip());
        EntityChecks.Answer answer = engine.entityChecks().check(row.code(), LocalDate.now(engine.clock()));
        assertThat(answer.id()).isEqualTo(view.id());
        assertThat(answer.checks()).extracting(c -> c.code()).contains("CODE", "NAME", "STATE");
        assertThat(answer.checks()).filteredOn(c -> c.code().equals("NAME")).allSatisfy(c -> assertThat(c.verdict()).isEqualTo(Verdict.CONFIRMED));
    }

    private ImportRun.Summary run(Engine engine) throws IOException {
        Catalogue catalogue = Catalogue.bundled();
        Resource resource = catalogue.get("工商登记信息");
        try (ResourceFile rows = ResourceFile.open(REGISTER, catalogue, resource, Optional.empty(), HeaderMapping.NONE);
             RefusedRows refused = RefusedRows.to(folder.resolve("refused.csv"), rows.header().columns())) {
            return engine.importRun(resource, "").run(rows, "register.csv", refused, "test", (position, total, count) -> { });
        }
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(REGISTER)) {
            reader.forEach(r -> rows.add(new Row(r.getField("企业名称"), r.getField("统一社会信用代码"))));
        }
        return rows;
    }
}
