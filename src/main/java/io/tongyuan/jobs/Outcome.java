package io.tongyuan.jobs;

import io.tongyuan.batch.ListMark;
import io.tongyuan.batch.Piece;
import io.tongyuan.batch.PieceSink;
import io.tongyuan.privacy.sealed.SealedFile;
import io.tongyuan.privacy.sealed.SealedLog;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A job's result while it is written: a frame a piece, the mark in it. */
final class Outcome implements PieceSink, Closeable {
    private final SealedLog log;
    private State state;
    private String what = "";

    /** What stands in a frame: how far the list is answered with it, all rows up to there by status, and what they were compared with. */
    private record State(ListMark after, Map<String, Long> statuses, List<ComparedWith> comparedWith) {
        State {
            comparedWith = comparedWith == null ? List.of() : List.copyOf(comparedWith);
        }
    }

    /** What is there. */
    record Written(long rows, Map<String, Long> statuses, List<ComparedWith> comparedWith, long frames, long resultBytes, long errorBytes) {
    }

    private Outcome(SealedLog log, State state) {
        this.log = log;
        this.state = state;
    }

    static Outcome open(SealedFile file) throws IOException {
        SealedLog log = SealedLog.open(file);
        return new Outcome(log, log.state().isEmpty() ? null : JobFolder.JSON.readValue(log.state().get(), State.class));
    }

    @Override
    public synchronized Optional<ListMark> from() {
        return Optional.ofNullable(state).map(State::after);
    }

    /** What the pieces that come now are compared with. */
    synchronized void comparedWith(String now) {
        what = now;
    }

    private List<ComparedWith> comparedWith() {
        List<ComparedWith> all = new ArrayList<>(state == null ? List.of() : state.comparedWith);
        if (!what.isEmpty() && (all.isEmpty() || !all.getLast().what().equals(what))) {
            all.add(new ComparedWith(state == null ? 0 : state.after.rows(), what));
        }
        return all;
    }

    @Override
    public synchronized void put(Piece piece) {
        Map<String, Long> statuses = new TreeMap<>(state == null ? Map.of() : state.statuses);
        piece.statuses().forEach((status, n) -> statuses.merge(status, n, Long::sum));
        State next = new State(piece.after(), statuses, comparedWith());
        try {
            log.append(JobFolder.JSON.writeValueAsBytes(next), piece.rows(), piece.refused());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        state = next;
    }

    synchronized Written written() {
        return new Written(state == null ? 0 : state.after.rows(), state == null ? Map.of() : state.statuses, comparedWith(), log.frames(), log.firstBytes(), log.secondBytes());
    }

    synchronized void force() throws IOException {
        log.force();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
