package io.tongyuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.model.Failed;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.Survivorship;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Many small writes are few transactions, and the same content. */
@ExtendWith(Neo4jExtension.class)
class GroupCommitTest {
    private static final int THREADS = 64;
    private static final int EACH = 10;

    @TempDir
    private Path folder;
    private Rows rows;

    @Test
    void singleRecordsOfManyThreadsAreGathered(GraphConnection connection) throws Exception {
        List<SourceRecord> records = records();
        GraphStore graph = GraphStore.on(connection);
        writer(graph).write(records);
        String once = graph.digest();
        Neo4jExtension.wipe(connection);

        GraphStore again = GraphStore.on(connection);
        try (GroupCommit commit = new GroupCommit(writer(again)); var threads = Executors.newFixedThreadPool(THREADS)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> callers = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                List<SourceRecord> own = records.subList(t * EACH, (t + 1) * EACH);
                callers.add(threads.submit(() -> {
                    start.await();
                    for (SourceRecord r : own) {
                        commit.write(List.of(r)).join();
                    }
                    return again.write(tx -> tx.versions(own.stream().map(SourceRecord::recordKey).toList())).size();
                }));
            }
            start.countDown();
            for (Future<Integer> caller : callers) {
                assertThat(caller.get()).as("found right after they were acknowledged").isEqualTo(EACH);
            }
        }
        assertThat(again.digest()).isEqualTo(once);
        int transactions = again.read(tx -> tx.changesAfter(0, 10_000)).size();
        assertThat(transactions).as("transactions for %d records", records.size()).isBetween(EACH, THREADS * EACH / 8);
    }

    @Test
    void whatWaitsAtTheEndIsWrittenAndNothingIsTakenAfter(GraphConnection connection) throws Exception {
        Neo4jExtension.wipe(connection);
        GraphStore graph = GraphStore.on(connection);
        GroupCommit commit = new GroupCommit(writer(graph));
        List<SourceRecord> records = records().subList(0, 5);
        records.forEach(r -> commit.write(List.of(r)));
        commit.close();
        int found = graph.write(tx -> tx.versions(records.stream().map(SourceRecord::recordKey).toList()).size());
        assertThat(found).isEqualTo(5);
        assertThatThrownBy(() -> commit.write(records).join()).isInstanceOf(CompletionException.class).hasRootCauseInstanceOf(Failed.class);
    }

    /** Companies that share names and addresses, so that transactions meet at the same nodes. */
    private List<SourceRecord> records() throws IOException {
        String csv = IntStream.range(0, THREADS * EACH).mapToObj(i -> "91370306MA3C1" + String.format("%05d", i) + ",公司" + i % 100 + ",周村区正阳路"
                + i % 50 + "号").collect(Collectors.joining("\n", "统一社会信用代码,企业名称,住所\n", "\n"));
        return rows().of("工商登记信息", csv).stream().map(Rows.Row::record).toList();
    }

    private Rows rows() {
        if (rows == null) {
            rows = new Rows(folder);
        }
        return rows;
    }

    private BatchWriter writer(GraphStore graph) {
        return new BatchWriter(graph, rows().vault(), new Survivorship(Policy.bundled()), Clock.systemUTC());
    }
}
