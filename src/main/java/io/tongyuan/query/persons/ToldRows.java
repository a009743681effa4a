package io.tongyuan.query.persons;

import java.util.List;

/** What is told of each row of an index, from 1. */
interface ToldRows {
    Told at(long row);

    /** The first row of the same person. */
    long first(long row);

    static ToldRows of(List<Told> rows) {
        return new ToldRows() {
            @Override
            public Told at(long row) {
                return rows.get((int) row - 1);
            }

            @Override
            public long first(long row) {
                return row - at(row).nth();
            }
        };
    }
}
