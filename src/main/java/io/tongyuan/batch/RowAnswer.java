package io.tongyuan.batch;

import io.tongyuan.identity.MatchStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind a row's own cells.
 *
 * @param reason  stable code
 * @param row     of the register, from 1; 0 for none
 * @param told    the code with words
 * @param further cells of further columns that were asked for
 */
public record RowAnswer(String status, String reason, long row, String told, List<String> further) {
    /** Columns that every result has. */
    public static final List<String> COLUMNS = List.of("tongyuan_status", "tongyuan_row", "tongyuan_reason");

    public boolean invalid() {
        return status.equals(MatchStatus.INVALID.name());
    }

    List<String> behind(List<String> cells) {
        List<String> line = new ArrayList<>(cells);
        line.addAll(List.of(status, row == 0 ? "" : Long.toString(row), told));
        line.addAll(further);
        return line;
    }
}
