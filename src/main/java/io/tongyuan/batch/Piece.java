package io.tongyuan.batch;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * Rows of a list with what is said of each, as CSV in UTF-8; the header is a piece of its own, the first.
 *
 * @param rows     good until the piece has been taken
 * @param refused  of these the ones that could not be compared, once more
 * @param statuses rows by status
 * @param after    how far the list is answered with this piece
 */
public record Piece(ByteBuffer rows, ByteBuffer refused, Map<String, Long> statuses, ListMark after) {
}
