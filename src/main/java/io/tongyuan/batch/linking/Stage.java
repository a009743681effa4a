package io.tongyuan.batch.linking;

import io.tongyuan.source.Progress;

/** One of several readings of the lists, shown as a part of the whole. */
record Stage(Progress whole, int stage, int stages) implements Progress {
    @Override
    public void at(long position, long total, long rows) {
        whole.at(stage * total + position, stages * total, rows);
    }

    @Override
    public boolean goOn() {
        return whole.goOn();
    }
}
