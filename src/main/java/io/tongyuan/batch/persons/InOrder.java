package io.tongyuan.batch.persons;

import io.tongyuan.batch.ListMark;
import io.tongyuan.batch.Piece;
import io.tongyuan.batch.PieceSink;
import io.tongyuan.model.Failed;
import io.tongyuan.source.reading.CsvBlock;

/** Blocks answered by many threads, put into the sink in the list's order. */
final class InOrder {
    private final PieceSink to;
    private int next;
    private long rows;
    private boolean givenUp;

    /** @param before rows that are there from a run before */
    InOrder(PieceSink to, long before) {
        this.to = to;
        this.rows = before;
    }

    /** Waits until all blocks before it are there, and gives the rows done so far. */
    synchronized long put(CsvBlock block, Bytes answered, Bytes refused, ListCounts counts) {
        try {
            while (block.number() != next && !givenUp) {
                wait();
            }
            if (!givenUp) {
                rows += counts.rows();
                to.put(new Piece(answered.view(), refused.view(), counts.statuses(), new ListMark(rows, block.after())));
                next++;
                notifyAll();
            }
            return rows;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp();
            throw new Failed("INTERRUPTED", "已中断", e);
        }
    }

    /** Where one thread fails the others must not wait for it. */
    synchronized void giveUp() {
        givenUp = true;
        notifyAll();
    }
}
