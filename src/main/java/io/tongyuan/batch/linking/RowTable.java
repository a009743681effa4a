package io.tongyuan.batch.linking;

import io.tongyuan.identity.linking.RecordJudgements;
import io.tongyuan.identity.person.WrittenRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is kept of every row of the lists, by its number from 1. */
final class RowTable {
    private static final int FILLER = -1;

    private final RecordIndex records;
    private final RecordJudgements judgements;
    private final int[] same;
    private final int[] copies;
    private final long[] keys;
    private final Map<Long, Integer> judged = new HashMap<>();

    RowTable(RecordIndex records, RecordJudgements judgements) {
        this.records = records;
        this.judgements = judgements;
        this.same = new int[records.rows() + 1];
        this.copies = new int[records.rows() + 1];
        this.keys = new long[records.rows() + 1];
    }

    /** @return the row that stands for all of this number and name; 0 where it can be nobody's */
    int take(RecordFile.Row row) {
        if (row.record().isEmpty()) {
            return 0;
        }
        WrittenRecord r = row.record().get();
        int at = (int) r.rowIn(records.index());
        same[row.row()] = at;
        keys[row.row()] = r.key(records.index().digests());
        if (at == FILLER) {
            return 0;
        }
        copies[at]++;
        if (judgements.mentions(keys[row.row()])) {
            judged.putIfAbsent(keys[row.row()], at);
        }
        return at;
    }

    /** Rows of one number and one name have one row that stands for them; 0 where there is none. */
    int same(int row) {
        return Math.max(0, same[row]);
    }

    /** Whether so many persons have its number that it is nobody's. */
    boolean filler(int row) {
        return same[row] == FILLER;
    }

    /** Rows of that number and name. */
    int copies(int row) {
        return copies[same(row)];
    }

    long key(int row) {
        return keys[row];
    }

    /** The row that stands for a record that a judgement names. */
    Optional<Integer> judged(long key) {
        return Optional.ofNullable(judged.get(key));
    }

    /** Judgements of which both records are here. */
    int met() {
        return (int) judgements.all().stream().filter(j -> judged.containsKey(j.a()) && judged.containsKey(j.b())).count();
    }
}
