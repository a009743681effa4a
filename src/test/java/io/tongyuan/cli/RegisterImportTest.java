package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.tongyuan.config.Engine;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.ingest.ImportRun;
import io.tongyuan.query.EntityChecks;
import io.tongyuan.query.EntityView;
import io.tongyuan.query.Verdict;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The rows of a real register, which come with whatever real registers have in them. */
@ExtendWith(Neo4jExtension.class)
class RegisterImportTest {
    private static final Path REGISTER = Path.of(System.getProperty("tongyuan.home", ""), "../shared/data/entities/zibo.csv");
    private static final int ROWS = 6069;

    @TempDir
    private Path folder;

    private record Row(String name, String code) {
    }

    @Test
    void everyRowIsAccountedForAndASecondImportChangesNothing(GraphConnection graph) throws IOException {
        Assumptions.assumeTrue(Files.exists(REGISTER), REGISTER + " is absent");
        try (Engine engine = Engine.on(graph, folder, Gazetteer.bundled())) {
            ImportRun.Summary first = run(engine);
            assertThat(first.rows()).isEqualTo(ROWS);
            assertThat(first.accepted() + first.refused()).isEqualTo(ROWS);
            assertThat(first.refused()).as("none is lost for an odd code").isZero();
            assertThat(first.created() + first.known()).isEqualTo(first.accepted());
            String digest = engine.graph().digest();

            some().forEach(row -> check(engine, row));

            ImportRun.Summary second = run(engine);
            assertThat(second.created()).isZero();
            assertThat(second.known()).isEqualTo(first.accepted());
            assertThat(engine.graph().digest()).isEqualTo(digest);
        }
    }

    private static void check(Engine engine, Row row) {
        EntityView view = engine.entities().findEntity(row.code()).orElseThrow(() -> new AssertionError(row.code()));
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

    /** Rows spread over the file, by name and code. */
    private static List<Row> some() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(REGISTER)) {
            reader.forEach(r -> rows.add(new Row(r.getField("企业名称"), r.getField("统一社会信用代码"))));
        }
        List<Row> some = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += 400) {
            some.add(rows.get(i));
        }
        return some;
    }
}
