package io.tongyuan.config;

import io.tongyuan.cascade.CascadePreview;
import io.tongyuan.cascade.Change;
import io.tongyuan.cascade.ChangeList;
import io.tongyuan.graph.StoredCascade;
import io.tongyuan.ingest.CascadeRun;
import io.tongyuan.model.Failed;
import io.tongyuan.source.Progress;
import io.tongyuan.web.Cascades;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cascades on a server: put in force in the call, worked out by a thread, also those that another process left unfinished. */
final class CascadeRounds implements Cascades, AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(CascadeRounds.class);

    private final Engine engine;
    private final LinkedBlockingQueue<Boolean> calls = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closing;

    CascadeRounds(Engine engine) {
        this.engine = engine;
        this.thread = Thread.ofPlatform().daemon().name("cascade-rounds").start(this::work);
    }

    private void work() {
        CascadeRun run = engine.cascadeRun();
        try {
            while (!closing) {
                calls.poll(EVERY.toMillis(), TimeUnit.MILLISECONDS);
                round(run);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(CascadeRun run) {
        try {
            if (!closing && run.unfinished().isPresent()) {
                run.finish(new Progress() {
                    @Override
                    public void at(long position, long total, long rows) {
                        // Whoever wants to know asks the graph.
                    }

                    @Override
                    public boolean goOn() {
                        return !closing;
                    }
                });
            }
        } catch (RuntimeException e) {
            LOG.warn("a cascade is not being worked out: {}", e.getMessage());
        }
    }

    @Override
    public ChangeList read(List<Map<String, String>> records) {
        return ChangeList.of(records, engine.gazetteer(), LocalDate.now(engine.clock()));
    }

    @Override
    public CascadePreview.Answer preview(ChangeList changes, int samples) {
        return engine.cascadePreview().of(changes, samples);
    }

    @Override
    public View apply(ChangeList changes, String by) {
        changes.check();
        return begun(engine.cascadeRun().begin(engine.cascadePreview().of(changes, 0).marked(), by));
    }

    @Override
    public View revert(int number) {
        return begun(engine.cascadeRun().revert(number));
    }

    private View begun(StoredCascade k) {
        calls.add(true);
        return view(k, k.changes());
    }

    @Override
    public View get(int number) {
        StoredCascade k = engine.graph().ask(tx -> tx.cascades()).stream().filter(c -> c.number() == number).findFirst()
                .orElseThrow(() -> new Failed("CASCADE_UNKNOWN", "没有第" + number + "次联动更新"));
        return view(k, k.changes());
    }

    @Override
    public List<View> list() {
        return engine.graph().ask(tx -> tx.cascades()).stream().map(k -> view(k, null)).toList();
    }

    private static View view(StoredCascade k, List<String> changes) {
        return new View(k.number(), k.state(), k.at(), k.stands() ? null : k.until(), k.by(), k.total(), k.looked(), k.changed(),
                changes == null ? null : changes.stream().map(c -> Change.read(c).text()).toList());
    }

    @Override
    public void close() {
        closing = true;
        calls.add(false);
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
