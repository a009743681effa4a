package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.config.Engine;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.Generator;
import io.tongyuan.generate.Manifest;
import io.tongyuan.generate.Request;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.land.CountyReader;
import io.tongyuan.generate.project.KnownProject;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.graph.RecordOrigin;
import io.tongyuan.query.Check;
import io.tongyuan.query.Evidence;
import io.tongyuan.query.ProjectChecks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two counties in one graph: neither shows in the other's checks. */
@ExtendWith(Neo4jExtension.class)
class SecondCountyTest {
    private static final int PERSONS = 100;

    @TempDir
    private Path folder;
    private Engine engine;
    private LocalDate today;

    @Test
    @Tag("full")
    void neitherShowsInTheOthersChecks(GraphConnection graph) throws Exception {
        engine = Engine.on(graph, folder.resolve("data"), Gazetteer.bundled());
        today = LocalDate.now(engine.clock());
        Map<String, ProjectChecks.Answer> alone = checks(load("370306"));
        Map<String, ProjectChecks.Answer> second = checks(load("411102"));
        Map<String, ProjectChecks.Answer> beside = checks(folder.resolve("370306"));

        assertThat(beside).isEqualTo(alone);
        assertThat(filesBehind(beside)).as("files behind the first county's checks").isNotEmpty().allMatch(f -> f.startsWith("370306/"));
        assertThat(filesBehind(second)).as("files behind the second county's checks").isNotEmpty().allMatch(f -> f.startsWith("411102/"));
        engine.close();
    }

    private Path load(String county) throws Exception {
        Path registers = folder.resolve(county);
        Manifest made = new Generator(CountyReader.read(Gazetteer.bundled(), county)).generate(new Request(county, PERSONS, registers, 7));
        for (Output.Entry e : made.files().stream().filter(f -> MixedRegisters.has(f.resource())).toList()) {
            GeneratedRegisters.load(engine, folder, new Output.Entry(e.resource(), e.provider(), county + "/" + e.file(), e.encoding(), e.rows()));
        }
        engine.addresses().catchUp();
        return registers;
    }

    private Map<String, ProjectChecks.Answer> checks(Path registers) {
        Map<String, ProjectChecks.Answer> out = new LinkedHashMap<>();
        KnownProject.read(registers).forEach(p -> out.put(p.code(), engine.projectChecks().check(p.code(), today, today)));
        return out;
    }

    private Set<String> filesBehind(Map<String, ProjectChecks.Answer> answers) {
        List<String> records = answers.values().stream().flatMap(a -> a.checks().stream()).map(Check::evidence).flatMap(List::stream)
                .flatMap(SecondCountyTest::records).distinct().toList();
        return engine.graph().read(tx -> tx.origins(records)).values().stream().map(RecordOrigin::file).collect(Collectors.toSet());
    }

    private static Stream<String> records(Evidence e) {
        return e.values().stream().map(Evidence.Seen::record).filter(r -> !r.isEmpty());
    }
}
