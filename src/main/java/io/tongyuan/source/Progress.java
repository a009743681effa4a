package io.tongyuan.source;

/** Told, after each batch, how far the working through of a file is. */
public interface Progress {
    /**
     * @param position bytes read so far
     * @param total    bytes in all
     */
    void at(long position, long total, long rows);

    /** False ends the run with the batch in hand. */
    default boolean goOn() {
        return true;
    }
}
