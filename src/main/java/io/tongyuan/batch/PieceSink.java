package io.tongyuan.batch;

import java.util.Optional;

/** Takes pieces of a result in the order of the list, one at a time. */
public interface PieceSink {
    /** What a run before has put here; empty where there is nothing yet, not even a header. */
    Optional<ListMark> from();

    /** When it returns the piece is kept. */
    void put(Piece piece);
}
