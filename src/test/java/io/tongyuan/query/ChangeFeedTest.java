package io.tongyuan.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.config.Engine;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.ingest.BatchWriter;
import io.tongyuan.ingest.Judgements;
import io.tongyuan.ingest.MadeRecords;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.PolicyNames;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a consumer of the change log ends with, and what the past looks like from now. */
@ExtendWith(Neo4jExtension.class)
class ChangeFeedTest {
    private static final Set<EntityKind> ALL = EnumSet.complementOf(EnumSet.of(EntityKind.SOURCE_RECORD));

    @Test
    void aConsumerFromTheStartEndsWithTheSameDataAndThePastIsAnsweredAsItWas(GraphConnection graph, @TempDir Path data) {
        Neo4jExtension.wipe(graph);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Engine engine = Engine.on(graph, data, Gazetteer.bundled());
        BatchWriter writer = new BatchWriter(engine.graph(), engine.vault(), engine.survivorship(), engine.clock());
        List<SourceRecord> records = new MadeRecords(engine.vault()).atRandom(300, random);
        Map<Instant, Map<String, Map<String, String>>> then = new TreeMap<>();
        for (int i = 0; i < records.size(); i += 50) {
            writer.write(records.subList(i, Math.min(records.size(), i + 50)));
            if (i == 150) {
                engine.policyRun().apply(Policy.of(Map.of("法人", "对象: 法人\n版本: '2'\n权威来源: [税务局]\n"), PolicyNames.CHECKED), (position, total, rows) -> { });
            }
            then.put(lastAt(engine), golden(engine));
        }
        assertThat(replay(engine, When.NOW)).as("seed %d", seed).isEqualTo(golden(engine));
        then.forEach((at, values) -> assertThat(seen(engine, at, values.keySet(), random)).as("seed %d, at %s", seed, at).allSatisfy((id, seen) ->
                assertThat(seen).as(id).isEqualTo(values.get(id))));
        assertThat(engine.changeFeed().from(0, ALL, 2000, new When(Optional.empty(), Optional.of(then.keySet().iterator().next())), Duration.ZERO).last()).isPositive();
    }

    /** Records of old days come late, silence each other, join entities; a person joins two, and takes them apart. */
    @Test
    void aConsumerOfADayEndsWithWhatWasTrueThatDay(GraphConnection graph, @TempDir Path data) {
        Neo4jExtension.wipe(graph);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Engine engine = Engine.on(graph, data, Gazetteer.bundled());
        BatchWriter writer = new BatchWriter(engine.graph(), engine.vault(), engine.survivorship(), engine.clock());
        MadeRecords made = new MadeRecords(engine.vault());
        writer.write(List.of(made.entity("税务局", "X1", "2012-01-01", Map.of("name", "甲公司")), made.entity("税务局", "X2", "2021-01-01", Map.of("name", "乙公司"))));
        List<SourceRecord> records = made.atRandom(150, random);
        for (int i = 0; i < records.size(); ) {
            int to = Math.min(records.size(), i + 1 + random.nextInt(60));
            writer.write(records.subList(i, to));
            Judgements.Verdict verdict = Judgements.Verdict.values()[random.nextInt(3)];
            engine.judgements().judge(id(engine, "X1"), id(engine, "X2"), verdict, "换发代码", "");
            i = to;
        }
        for (String day : List.of("2009-01-01", "2016-06-30", "2021-01-04")) {
            When when = new When(Optional.of(LocalDate.parse(day)), Optional.empty());
            Map<String, Map<String, String>> held = replay(engine, when);
            held.values().removeIf(Map::isEmpty);
            assertThat(held).as("seed %d, on %s", seed, day).isEqualTo(on(engine, when));
        }
    }

    private static String id(Engine engine, String code) {
        return engine.vault().publicId(EntityKind.LEGAL_ENTITY, "uscc:" + code);
    }

    private static Map<String, Map<String, String>> on(Engine engine, When when) {
        Map<String, Map<String, String>> out = new TreeMap<>();
        golden(engine).keySet().forEach(id -> engine.entities().findById(id, when).ifPresent(view -> {
            Map<String, String> values = new TreeMap<>();
            view.attributes().forEach((name, a) -> values.put(name, a.value()));
            if (!values.isEmpty()) {
                out.put(id, values);
            }
        }));
        return out;
    }

    private static Map<String, Map<String, String>> replay(Engine engine, When when) {
        ChangeFeed feed = engine.changeFeed();
        Map<String, Map<String, String>> held = new TreeMap<>();
        long next = 0;
        long expected = 1;
        while (true) {
            ChangeFeed.Answer answer = feed.from(next, ALL, 37, when, Duration.ZERO);
            for (ChangeFeed.Change c : answer.changes()) {
                assertThat(c.seq()).isGreaterThanOrEqualTo(expected);
                assertThat(when.isNow() && c.seq() != expected).isFalse();
                expected = c.seq() + 1;
                switch (c.operation()) {
                    case CREATED -> held.put(c.id(), new TreeMap<>(c.after()));
                    case MERGED -> held.remove(c.id());
                    case CHANGED -> {
                        Map<String, String> values = held.computeIfAbsent(c.id(), k -> new TreeMap<>());
                        c.after().forEach((attribute, value) -> values.compute(attribute, (k, v) -> value));
                    }
                    case DISPUTE -> { }
                }
            }
            if (answer.nextSeq() > answer.last()) {
                assertThat(answer.nextSeq()).isEqualTo(answer.last() + 1);
                return held;
            }
            next = answer.nextSeq();
        }
    }

    private static Map<String, Map<String, String>> golden(Engine engine) {
        Map<String, Map<String, String>> out = new TreeMap<>();
        ALL.forEach(kind -> engine.graph().read(tx -> tx.entitiesAfter(kind, "", 100_000)).forEach(e -> out.put(e.id(), new TreeMap<>(e.golden()))));
        return out;
    }

    /** Of some that stand under the same id today; of addresses those that a register had then. */
    private static Map<String, Map<String, String>> seen(Engine engine, Instant at, Set<String> ids, Random random) {
        Map<String, Map<String, String>> out = new HashMap<>();
        List<String> some = new ArrayList<>(ids);
        java.util.Collections.shuffle(some, random);
        for (String id : some.subList(0, Math.min(25, some.size()))) {
            Optional<StoredEntity> now = engine.graph().read(tx -> tx.findById(id)).filter(e -> e.id().equals(id) && e.kind() != EntityKind.ADDRESS);
            now.flatMap(e -> engine.entities().findById(id, new When(Optional.empty(), Optional.of(at)))).ifPresent(view -> {
                Map<String, String> values = new TreeMap<>();
                view.attributes().forEach((name, a) -> values.put(name, a.value()));
                out.put(id, values);
            });
        }
        return out;
    }

    private static Instant lastAt(Engine engine) {
        return engine.graph().read(tx -> Instant.parse(tx.changeRange(tx.lastChange()).orElseThrow().at()));
    }
}
