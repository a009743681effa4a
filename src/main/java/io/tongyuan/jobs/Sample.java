package io.tongyuan.jobs;

import io.tongyuan.batch.ListMark;
import io.tongyuan.batch.Piece;
import io.tongyuan.batch.PieceSink;
import io.tongyuan.source.Progress;
import java.util.Optional;

/** The first rows of a list, compared to see what all of it will cost. */
final class Sample implements PieceSink, Progress {
    private Optional<ListMark> from = Optional.empty();
    private long bytes;
    private long begun;
    private long nanos;
    private long rows;
    private double share;

    @Override
    public Optional<ListMark> from() {
        return from;
    }

    @Override
    public void put(Piece piece) {
        // The header comes first: what was opened and found out before costs once, and not by the row.
        begun = from.isEmpty() ? System.nanoTime() : begun;
        bytes += piece.rows().remaining();
        from = Optional.of(piece.after());
    }

    @Override
    public synchronized void at(long position, long total, long done) {
        rows = Math.max(rows, done);
        share = Math.max(share, (double) position / Math.max(1, total));
        nanos = System.nanoTime() - begun;
    }

    /** A chunk is enough. */
    @Override
    public synchronized boolean goOn() {
        return rows == 0;
    }

    Estimate estimate() {
        double whole = 1 / Math.max(share, 1e-9);
        return rows == 0 ? new Estimate(0, 0, bytes, 0)
                : new Estimate(Math.round(rows * whole), Math.round(nanos / 1e6 * whole) / 1e3, Math.round(bytes * whole), rows);
    }
}
