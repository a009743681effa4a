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
import io.tongyuan.reconcile.PolicyNames;
import io.tongyuan.reconcile.Survivorship;
import io.tongyuan.source.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Neo4jExtension.class)
class PolicyRunTest {
    private static final Policy TAX_FIRST = Policy.of(Map.of("法人", "对象: 法人\n版本: '2'\n权威来源: [税务局]\n",
            "投资项目", "对象: 投资项目\n版本: '2'\n同级取值: [多数一致]\n"), PolicyNames.CHECKED);

    @TempDir
    private static Path keys;

    private final GraphConnection connection;
    private final Vault vault = new Vault(KeyFile.open(keys.resolve("keys")));
    private GraphStore graph;

    PolicyRunTest(GraphConnection connection) {
        this.connection = connection;
    }

    private BatchWriter writer(Policy policy) {
        return new BatchWriter(graph, vault, new Survivorship(policy), Clock.systemUTC());
    }

    private void empty() {
        Neo4jExtension.wipe(connection);
        graph = GraphStore.on(connection);
    }

    @Test
    void aRunStoppedInTheMiddleIsFinishedToWhatTheSamePolicyGivesFromTheStart() {
        MadeRecords made = new MadeRecords(vault);
        List<SourceRecord> records = made.atRandom(400, new Random(1));
        SourceRecord late = made.entity("税务局", "E1", "2030-01-01", Map.of("name", "后来的名称"));
        empty();
        writer(TAX_FIRST).write(records);
        writer(TAX_FIRST).write(List.of(late));
        String wanted = graph.digest();

        empty();
        Survivorship bundled = new Survivorship(Policy.bundled());
        writer(Policy.bundled()).write(records);
        PolicyDiff.Answer diff = new PolicyDiff(graph, bundled).against(TAX_FIRST, 2, (position, total, rows) -> { });
        assertThat(diff.changed()).isPositive();
        assertThat(diff.attributes()).anySatisfy(c -> assertThat(c.kind() + c.attribute()).isEqualTo(EntityKind.LEGAL_ENTITY + "name"));
        PolicyRun run = new PolicyRun(graph, bundled, Clock.systemUTC());
        AtomicInteger steps = new AtomicInteger();
        assertThatThrownBy(() -> run.apply(TAX_FIRST, new Progress() {
            @Override
            public void at(long position, long total, long rows) {
                steps.incrementAndGet();
            }

            @Override
            public boolean goOn() {
                return false;
            }
        })).hasMessageContaining("续完");
        assertThat(steps).hasValue(1);
        // What is written meanwhile follows the new policy, whoever writes it.
        writer(Policy.bundled()).write(List.of(late));
        assertThatThrownBy(() -> run.apply(Policy.bundled(), (position, total, rows) -> { })).hasMessageContaining("还没有全部生效");
        PolicyRun.Summary summary = run.apply(TAX_FIRST, (position, total, rows) -> { });
        assertThat(summary.resumed()).isTrue();
        assertThat(summary.number()).isEqualTo(2);
        assertThat(graph.digest()).isEqualTo(wanted);
        assertThatThrownBy(() -> run.apply(TAX_FIRST, (position, total, rows) -> { })).hasMessageContaining("已是现行");
    }
}
