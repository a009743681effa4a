package io.tongyuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.privacy.KeyFile;
import io.tongyuan.privacy.Vault;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.Survivorship;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Neither the order of records, nor batches, nor threads, nor when a judgement came, leaves a trace. */
@ExtendWith(Neo4jExtension.class)
class SequenceNeutralTest {
    @TempDir
    private static Path keys;

    private final GraphConnection connection;
    private final Vault vault = new Vault(KeyFile.open(keys.resolve("keys")));
    private final MadeRecords made = new MadeRecords(vault);
    private GraphStore graph;
    private BatchWriter writer;
    private Judgements judgements;

    SequenceNeutralTest(GraphConnection connection) {
        this.connection = connection;
        empty();
    }

    private void empty() {
        Neo4jExtension.wipe(connection);
        graph = GraphStore.on(connection);
        Survivorship survivorship = new Survivorship(Policy.bundled());
        writer = new BatchWriter(graph, vault, survivorship, Clock.systemUTC());
        judgements = new Judgements(graph, survivorship, Clock.systemUTC());
    }

    @Test
    void fewOrders() {
        orders(5, 150);
    }

    @Test
    @Tag("full")
    void manyOrders() {
        orders(50, 10_000);
    }

    private void orders(int rounds, int count) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<SourceRecord> records = new ArrayList<>(made.atRandom(count, random));
        records.addAll(pair());
        String digest = null;
        for (int round = 0; round < rounds; round++) {
            empty();
            Collections.shuffle(records, random);
            int judgedAfter = random.nextInt(count);
            boolean judged = false;
            for (int from = 0; from < records.size(); ) {
                int to = Math.min(records.size(), from + 1 + random.nextInt(1 + count / 4));
                write(records.subList(from, to), round % 2 == 1);
                from = to;
                judged = judged || from > judgedAfter && judge(Judgements.Verdict.SAME);
            }
            assertThat(judged || judge(Judgements.Verdict.SAME)).isTrue();
            String now = graph.digest();
            digest = digest == null ? now : digest;
            assertThat(now).as("seed %d, round %d", seed, round).isEqualTo(digest);
        }
    }

    private void write(List<SourceRecord> batch, boolean twoThreads) {
        if (twoThreads && batch.size() > 1) {
            CompletableFuture<?> half = CompletableFuture.runAsync(() -> writer.write(batch.subList(0, batch.size() / 2)));
            writer.write(batch.subList(batch.size() / 2, batch.size()));
            half.join();
        } else {
            writer.write(batch);
        }
    }

    /** Two that no record joins with others: one known by a code, one by a code and a former number. */
    private List<SourceRecord> pair() {
        return List.of(made.entity("税务局", "X1", "2020-01-01", Map.of("name", "甲公司", "scope", "一")), made.entity("市场监督管理局", "X2", "2021-01-01", Map.of("name", "乙公司")),
                made.entity("民政局", "X2", "2019-01-01", Map.of("name", "丙公司", "state", "存续"), "reg:X2"), made.representative("公安局", "X1", "PX", "2022-01-01", "fx"),
                made.withdrawn("民政局", "X2", "2023-01-01"));
    }

    private String id(String code) {
        return graph.read(tx -> tx.findByKey(EntityKind.LEGAL_ENTITY, "uscc:" + code)).map(e -> e.id()).orElse("");
    }

    private boolean judge(Judgements.Verdict verdict) {
        String a = vault.publicId(EntityKind.LEGAL_ENTITY, "uscc:X1");
        String b = vault.publicId(EntityKind.LEGAL_ENTITY, "uscc:X2");
        if (id("X1").isEmpty() || id("X2").isEmpty()) {
            return false;
        }
        judgements.judge(a, b, verdict, "同一单位换发代码", "");
        return true;
    }

    @Test
    void whatWasMergedIsTakenApartToWhatItWas() {
        List<SourceRecord> first = pair().subList(0, 3);
        List<SourceRecord> later = List.of(pair().get(3), pair().get(4), made.entity("税务局", "X2", "2024-01-01", Map.of("name", "丁公司"), "reg:later"));
        writer.write(first);
        writer.write(later);
        String apart = graph.digest();

        empty();
        writer.write(first);
        String a = id("X1");
        String b = id("X2");
        judge(Judgements.Verdict.SAME);
        String one = a.compareTo(b) < 0 ? a : b;
        assertThat(id("X1")).isEqualTo(id("X2")).isEqualTo(one);
        assertThat(graph.read(tx -> tx.findById(a)).orElseThrow().id()).isEqualTo(one);
        assertThat(graph.read(tx -> tx.findById(one)).orElseThrow().value("scope")).isEqualTo("一");
        // What comes later about either part goes to the part.
        writer.write(later);
        assertThat(graph.read(tx -> tx.findById(one)).orElseThrow().value("address")).isEqualTo("fx");
        judge(Judgements.Verdict.NOT_SAME);
        assertThat(graph.digest()).isEqualTo(apart);
        assertThat(id("X1")).isEqualTo(vault.publicId(EntityKind.LEGAL_ENTITY, "uscc:X1"));
        // It holds against a record that says otherwise.
        writer.write(List.of(made.entity("公安局", "X1", "2025-01-01", Map.of("name", "甲公司"), "uscc:X2")));
        assertThat(id("X1")).isNotEqualTo(id("X2"));
        judge(Judgements.Verdict.UNDECIDED);
        assertThat(judgements.of(a).getFirst().history()).hasSize(2);
    }

    @Test
    void judgementsThatContradictEachOtherAreRefused() {
        writer.write(List.of(made.entity("税务局", "A", "", Map.of("name", "甲")), made.entity("税务局", "B", "", Map.of("name", "乙")),
                made.entity("税务局", "C", "", Map.of("name", "丙"), "reg:C")));
        judgements.judge(id("A"), id("B"), Judgements.Verdict.SAME, "r", "");
        String c = id("C");
        judgements.judge(vault.publicId(EntityKind.LEGAL_ENTITY, "uscc:B"), c, Judgements.Verdict.NOT_SAME, "r", "");
        String before = graph.digest();
        assertThatThrownBy(() -> judgements.judge(vault.publicId(EntityKind.LEGAL_ENTITY, "uscc:A"), c, Judgements.Verdict.SAME, "r", "")).hasMessageContaining("矛盾");
        assertThat(graph.digest()).isEqualTo(before);
        assertThatThrownBy(() -> judgements.judge(vault.publicId(EntityKind.LEGAL_ENTITY, "uscc:C"), vault.publicId(EntityKind.LEGAL_ENTITY, "reg:C"),
                Judgements.Verdict.NOT_SAME, "r", "")).hasMessageContaining("来源记录本身");
    }
}
