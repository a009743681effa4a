package io.tongyuan.query.persons;

import java.util.List;

/** What is told of each row of an index, from 1. */
interface ToldRows {
    Told at(long row);

    /** See {@link Told#further}. */
    boolean further(long row);

    /** The first row of the same person. */
    default long first(long row) {
        long first = row;
        while (further(first)) {
            first--;
        }
        return first;
    }

    static ToldRows of(List<Told> rows) {
        return new ToldRows() {
            @Override
            public Told at(long row) {
                return rows.get((int) row - 1);
            }

            @Override
            public boolean further(long row) {
                return at(row).further();
            }
        };
    }
}
