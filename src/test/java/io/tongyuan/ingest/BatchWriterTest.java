package io.tongyuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.IdentityKey;
import io.tongyuan.model.LinkAssertion;
import io.tongyuan.model.LinkType;
import io.tongyuan.model.Mention;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.privacy.KeyFile;
import io.tongyuan.privacy.Vault;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.Survivorship;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The content of the graph is a function of the set of records. */
@ExtendWith(Neo4jExtension.class)
class BatchWriterTest {
    private static final byte[] NOTHING = {};

    @TempDir
    private static Path keys;

    private final GraphConnection connection;
    private Vault vault;
    private GraphStore graph;
    private BatchWriter writer;

    BatchWriterTest(GraphConnection connection) {
        this.connection = connection;
        empty();
    }

    private void empty() {
        Neo4jExtension.wipe(connection);
        graph = GraphStore.on(connection);
        vault = new Vault(KeyFile.open(keys.resolve("keys")));
        writer = new BatchWriter(graph, vault, new Survivorship(Policy.bundled()), Clock.systemUTC());
    }

    @Test
    void theSameRecordsGiveTheSameGraphInAnyOrderAndBatching() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<SourceRecord> records = new ArrayList<>(records());
        String digest = null;
        for (int round = 0; round < 5; round++) {
            empty();
            Collections.shuffle(records, random);
            for (int from = 0; from < records.size(); ) {
                int to = Math.min(records.size(), from + 1 + random.nextInt(6));
                writer.write(records.subList(from, to));
                from = to;
            }
            String now = graph.digest();
            assertThat(now).as("seed %d, round %d", seed, round).isEqualTo(digest == null ? now : digest);
            digest = now;
            writer.write(records);
            assertThat(graph.digest()).as("again, seed %d", seed).isEqualTo(digest);
        }
    }

    @Test
    void theDigestSeesAChangedValue() {
        writer.write(List.of(entity("市场监督管理局", "E1", "2020-01-01", "甲公司")));
        String before = graph.digest();
        writer.write(List.of(entity("市场监督管理局", "E1", "2021-01-01", "乙公司")));
        assertThat(graph.digest()).isNotEqualTo(before);
    }

    @Test
    void theNamedAuthorityWinsThenTheNewest() {
        writer.write(List.of(entity("税务局", "E1", "2024-01-01", "别名"), entity("市场监督管理局", "E1", "2020-01-01", "甲公司")));
        assertThat(read(EntityKind.LEGAL_ENTITY, "uscc:E1").value("name")).isEqualTo("甲公司");
        writer.write(List.of(entity("市场监督管理局", "E1", "2021-01-01", "乙公司")));
        assertThat(read(EntityKind.LEGAL_ENTITY, "uscc:E1").value("name")).isEqualTo("乙公司");
        writer.write(List.of(entity("市场监督管理局", "E1", "2019-01-01", "旧公司")));
        assertThat(read(EntityKind.LEGAL_ENTITY, "uscc:E1").value("name")).isEqualTo("乙公司");
    }

    @Test
    void anEntityShowsTheSmallestOfItsIdsAndTheOthersRedirect() {
        List<SourceRecord> three = List.of(address("A1", "f1", "正阳路1号"), provisional("P1", "f1"), address("A2", "f1", "正阳路1号"));
        for (List<SourceRecord> order : List.of(three, three.reversed())) {
            empty();
            order.forEach(r -> writer.write(List.of(r)));
            List<String> ids = new ArrayList<>();
            for (String key : List.of("addr:A1", "addr:A2", "form:f1")) {
                ids.add(vault.publicId(EntityKind.ADDRESS, key));
                assertThat(graph.read(tx -> tx.findById(ids.getLast())).orElseThrow().id())
                        .isEqualTo(read(EntityKind.ADDRESS, "addr:A1").id());
            }
            assertThat(read(EntityKind.ADDRESS, "form:f1").id()).isEqualTo(Collections.min(ids));
            assertThat(read(EntityKind.ADDRESS, "form:f1").value("text")).isEqualTo("正阳路1号");
        }
    }

    @Test
    void changeNumbersHaveNoGap() {
        records().forEach(r -> writer.write(List.of(r)));
        long next = 1;
        for (var range : graph.read(tx -> tx.changesAfter(0, 1000))) {
            assertThat(range.first()).isEqualTo(next);
            assertThat(range.last() - range.first() + 1).isEqualTo(range.entries().size());
            next = range.last() + 1;
        }
        long last = graph.read(tx -> tx.lastChange());
        assertThat(last).isEqualTo(next - 1).isPositive();
    }

    @Test
    void aPermitWithoutCodeHangsOnTheOneProjectOfItsUnitAndName() {
        writer.write(List.of(permit("C1", "甲公司", "一期"), project("J1", "甲公司", "一期")));
        assertThat(permitsOf("project:J1")).containsExactly("UNIT_AND_PROJECT");
        writer.write(List.of(project("J2", "甲公司", "一期")));
        assertThat(permitsOf("project:J1")).as("two projects fit: none is linked").isEmpty();
    }

    private List<String> permitsOf(String key) {
        String id = read(EntityKind.PROJECT, key).id();
        return graph.read(tx -> tx.neighbours(EntityKind.PROJECT, List.of(id), Set.of(EntityKind.CERTIFICATE), 9))
                .stream().map(n -> n.link().basis()).toList();
    }

    private StoredEntity read(EntityKind kind, String key) {
        return graph.read(tx -> tx.findByKey(kind, key)).orElseThrow();
    }

    private List<SourceRecord> records() {
        List<SourceRecord> out = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String code = "E" + i % 5;
            out.add(entity(i % 2 == 0 ? "市场监督管理局" : "税务局", code, "20" + (10 + i) + "-01-01", "公司" + i % 3));
            out.add(entity("市场监督管理局", code, i % 3 == 0 ? "" : "2015-0" + (1 + i % 9) + "-01", "公司" + i));
            out.add(address("A" + i, "f" + i % 4, "路" + i + "号"));
            out.add(provisional("E" + i % 6, "f" + i % 7));
            out.add(permit("C" + i % 4, "公司" + i % 2, "项目" + i % 3));
            out.add(project("J" + i % 7, "公司" + i % 2, "项目" + i % 4));
        }
        return out;
    }

    private SourceRecord entity(String provider, String code, String date, String name) {
        Mention m = mention("entity", EntityKind.LEGAL_ENTITY, true, Map.of("name", name, "uscc", code), "uscc:" + code);
        return record(provider, "工商登记信息", code, date, List.of(m), List.of());
    }

    private SourceRecord address(String code, String form, String text) {
        Mention m = mention("place", EntityKind.ADDRESS, true, Map.of("text", text, "standard", "true"), "addr:" + code, "form:" + form);
        return record("民政局", "标准地址", code, "", List.of(m), List.of());
    }

    /** An entity that is only mentioned, at an address that is only written. */
    private SourceRecord provisional(String code, String form) {
        Mention at = new Mention("place", EntityKind.ADDRESS, false, false, List.of(new IdentityKey(EntityKind.ADDRESS, "form:" + form)),
                new TreeMap<>(Map.of("text", form)), NOTHING);
        Mention m = mention("entity", EntityKind.LEGAL_ENTITY, false, Map.of("address", form), "uscc:" + code);
        return record("税务局", "纳税人", code + form, "2020-01-01", List.of(m, at),
                List.of(new LinkAssertion(LinkType.REGISTERED_AT, "entity", "place")));
    }

    private SourceRecord permit(String number, String unit, String project) {
        Mention m = mention("certificate", EntityKind.CERTIFICATE, true, Map.of("unitName", unit, "projectName", project), "cert:许可:" + number);
        return record("住房和城乡建设局", "许可", number, "", List.of(m), List.of());
    }

    private SourceRecord project(String code, String unit, String name) {
        Mention m = mention("project", EntityKind.PROJECT, true, Map.of("unitName", unit, "name", name), "project:" + code);
        return record("发展和改革局", "投资项目", code, "", List.of(m), List.of());
    }

    private static Mention mention(String as, EntityKind kind, boolean registers, Map<String, String> attributes, String... keys) {
        return new Mention(as, kind, registers, true, Arrays.stream(keys).map(k -> new IdentityKey(kind, k)).toList(),
                new TreeMap<>(attributes), NOTHING);
    }

    private SourceRecord record(String provider, String resource, String key, String date, List<Mention> mentions, List<LinkAssertion> links) {
        String content = provider + resource + key + date + mentions.stream().map(Mention::attributes).toList();
        return new SourceRecord(vault.publicId(EntityKind.SOURCE_RECORD, content), vault.digestOfRow(provider + resource + key),
                provider, resource, date, mentions, links, List.of(), NOTHING, new SourceRecord.Arrival("f.csv", 1, "b"));
    }
}
