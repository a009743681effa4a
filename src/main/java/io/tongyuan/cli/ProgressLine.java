package io.tongyuan.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar with the time left, on standard error; nothing where that is no terminal. */
final class ProgressLine implements AutoCloseable {
    private final ProgressBar bar;

    private ProgressLine(ProgressBar bar) {
        this.bar = bar;
    }

    static ProgressLine of(String task) {
        if (System.console() == null || !System.console().isTerminal()) {
            return new ProgressLine(null);
        }
        PrintStream err = System.err;
        return new ProgressLine(new ProgressBarBuilder().setTaskName(task).setInitialMax(1).setUnit(" KiB", 1024)
                .setConsumer(new ConsoleProgressBarConsumer(err)).build());
    }

    void at(long position, long total, long rows) {
        if (bar != null) {
            bar.maxHint(total).stepTo(position).setExtraMessage(rows + " 行");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
