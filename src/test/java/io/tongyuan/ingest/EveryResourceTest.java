package io.tongyuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.model.LinkAssertion;
import io.tongyuan.model.Mention;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.Survivorship;
import io.tongyuan.source.AttributeRule;
import io.tongyuan.source.Condition;
import io.tongyuan.source.LinkRule;
import io.tongyuan.source.MentionRule;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceRow;
import io.tongyuan.source.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each resource's template, filled in: every row is accepted, and says what the resource's rules say. */
@ExtendWith(Neo4jExtension.class)
class EveryResourceTest {
    @TempDir
    private static Path folder;

    private final GraphConnection connection;

    EveryResourceTest(GraphConnection connection) {
        this.connection = connection;
    }

    static Stream<String> resources() {
        return Rows.CATALOGUE.resources().stream().map(Resource::name);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void aFilledTemplateSaysWhatItsRulesSay(String name) throws IOException {
        Resource resource = Rows.CATALOGUE.get(name);
        assumeTrue(resource.taken(), "not taken: " + resource.notTaken());
        for (Rows.Row row : filled(new Rows(folder), resource)) {
            assertThat(row.mapped()).isInstanceOf(RowMapper.Accepted.class);
            assertThat(row.read().findings()).isEmpty();
            for (MentionRule rule : resource.mentions()) {
                says(resource, row, rule);
            }
            for (LinkRule rule : resource.links()) {
                links(resource, row, rule);
            }
            String all = row.record().mentions().toString() + row.record().links();
            resource.items().stream().filter(i -> i.datum().isPrivate()).map(i -> row.read().text(i.name()))
                    .forEach(id -> assertThat(all).doesNotContain(id));
        }
    }

    @Test
    void allTogetherGiveOneGraphInAnyOrder() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Rows rows = new Rows(folder);
        List<SourceRecord> records = new ArrayList<>();
        for (Resource resource : Rows.CATALOGUE.resources()) {
            if (resource.taken()) {
                filled(rows, resource).forEach(r -> records.add(r.record()));
            }
        }
        List<String> digests = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            Neo4jExtension.wipe(connection);
            GraphStore graph = GraphStore.on(connection);
            BatchWriter writer = new BatchWriter(graph, rows.vault(), new Survivorship(Policy.bundled()), Clock.systemUTC());
            for (int from = 0; from < records.size(); from += 40) {
                writer.write(records.subList(from, Math.min(records.size(), from + 40)));
            }
            digests.add(graph.digest());
            Collections.shuffle(records, random);
        }
        assertThat(digests).as("seed %d", seed).containsOnly(digests.getFirst());
    }

    private static List<Rows.Row> filled(Rows rows, Resource resource) throws IOException {
        Path file = Files.createTempFile(folder, "template", ".csv");
        Files.delete(file);
        Template.write(resource, file);
        GoodValues values = new GoodValues(resource);
        for (int n = 0; n < 3; n++) {
            Files.writeString(file, values.row(n).stream().map(v -> '"' + v + '"').collect(Collectors.joining(",", "", "\n")), StandardOpenOption.APPEND);
        }
        List<Rows.Row> read = rows.of(resource, file);
        assertThat(read).hasSize(3);
        return read;
    }

    private static void says(Resource resource, Rows.Row row, MentionRule rule) {
        Optional<Mention> said = row.record().mentions().stream().filter(m -> m.as().equals(rule.as())).findFirst();
        boolean named = rule.keys().isEmpty() || rule.keys().stream().anyMatch(k -> k.items().stream().noneMatch(i -> row.read().text(i).isEmpty()));
        boolean unnumbered = rule.registers() && said.filter(m -> m.key().value().startsWith("row:")).isPresent();
        boolean expected = !rule.proposed() && holds(rule.when(), row.read()) && (named || unnumbered);
        assertThat(said.isPresent()).as(resource.name() + " mentions " + rule.as()).isEqualTo(expected);
        for (AttributeRule a : rule.attributes()) {
            if (expected && !a.of(row.read()).isEmpty()) {
                assertThat(said.get().attributes()).as(resource.name() + " " + rule.as()).containsKey(a.name());
            }
        }
    }

    private static void links(Resource resource, Rows.Row row, LinkRule rule) {
        List<String> roles = row.record().mentions().stream().map(Mention::as).toList();
        if (!roles.contains(rule.from()) || !roles.contains(rule.to()) || !holds(rule.when(), row.read())) {
            return;
        }
        Object from = row.record().mention(rule.from()).key();
        Object to = row.record().mention(rule.to()).key();
        List<LinkAssertion> found = row.record().links().stream().filter(l -> l.type() == rule.type()
                && row.record().mention(l.from()).key().equals(from) && row.record().mention(l.to()).key().equals(to)).toList();
        assertThat(found).as(resource.name() + " links " + rule.type()).hasSize(from.equals(to) ? 0 : 1);
        found.forEach(l -> assertThat(l.basis()).isEqualTo(rule.basis()));
    }

    private static boolean holds(Optional<Condition> when, ResourceRow row) {
        return when.map(c -> c.holds(row::text)).orElse(true);
    }
}
