package io.tongyuan.batch.linking;

import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.person.Answer;
import java.util.List;

/**
 * What is said of a row of a list that is linked with another.
 *
 * @param row    of the other list, from 1; 0 for none
 * @param record key of the record, "" where it has none
 * @param other  key of the other list's, "" for none
 * @param maybe  rows of the other list with their keys, the best first
 */
record LinkedRow(MatchStatus status, String reason, String text, int row, String record, String other, List<String> maybe) {
    static final List<String> OURS = List.of("tongyuan_status", "tongyuan_row", "tongyuan_reason", "tongyuan_record", "tongyuan_other");
    static final int TOLD = 5;
    static final Answer FILLER = new Answer(MatchStatus.AMBIGUOUS, "NUMBER_HELD_BY_MANY", "许多人填写同一号码，不能据以识别", 0, List.of());

    static LinkedRow none(Answer a, String record) {
        return new LinkedRow(a.status(), a.reason(), a.text(), 0, record, "", List.of());
    }

    void write(RecordFile.Row of, Linked result) {
        String told = reason + " " + text + (maybe.isEmpty() ? "" : "；另一名单的行：" + String.join("、", maybe));
        result.row(of.fields(), status, reason, List.of(status.name(), row == 0 ? "" : String.valueOf(row), told, record, other));
    }
}
