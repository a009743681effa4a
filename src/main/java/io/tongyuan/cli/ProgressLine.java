package io.tongyuan.cli;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** How far a file is, on standard error: a bar with the time left on a terminal, elsewhere a line now and then. */
final class ProgressLine implements AutoCloseable {
    private static final long BETWEEN_LINES_NANOS = Duration.ofSeconds(30).toNanos();

    private final String task;
    private final ProgressBar bar;
    private final long begun = System.nanoTime();
    private long told = begun;

    private ProgressLine(String task, ProgressBar bar) {
        this.task = task;
        this.bar = bar;
    }

    static ProgressLine of(String task) {
        if (!StandardError.isTerminal()) {
            return new ProgressLine(task, null);
        }
        return new ProgressLine(task, new ProgressBarBuilder().setTaskName(task).setInitialMax(1).setUnit(" KiB", 1024)
                .setConsumer(new ConsoleProgressBarConsumer(System.err)).build());
    }

    void at(long position, long total, long rows) {
        if (bar != null) {
            bar.maxHint(total).stepTo(position).setExtraMessage(rows + " 行");
            return;
        }
        long now = System.nanoTime();
        if (now - told >= BETWEEN_LINES_NANOS) {
            told = now;
            System.err.println(line(task, Duration.ofNanos(now - begun), position, total, rows));
        }
    }

    static String line(String task, Duration spent, long position, long total, long rows) {
        double seconds = Math.max(0.001, spent.toMillis() / 1000.0);
        long left = position == 0 ? 0 : Math.round(seconds * (total - position) / position);
        return String.format(Locale.ROOT, "%s：%d%%，%d 行，每秒 %.0f 行，约余 %d:%02d:%02d", task, 100 * position / Math.max(1, total), rows,
                rows / seconds, left / 3600, left / 60 % 60, left % 60);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
