package io.tongyuan.cli;

/** Exit codes of every command. Wrong usage is picocli's own 2. */
final class Exit {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** Finished, but some rows were refused. */
    static final int ROWS_REFUSED = 3;
    static final int INTERRUPTED = 130;

    private Exit() {
    }
}
