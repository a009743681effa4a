package io.tongyuan.cli;

import io.tongyuan.source.Progress;

/** A run that is shown on a line and ended by Ctrl-C. */
record Watched(ProgressLine line, CtrlC ctrlC) implements Progress {
    @Override
    public void at(long position, long total, long rows) {
        line.at(position, total, rows);
    }

    @Override
    public boolean goOn() {
        return !ctrlC.pressed();
    }
}
