package io.tongyuan.query.persons;

import io.tongyuan.identity.index.PersonIndex;

/**
 * All registered persons as of one change.
 *
 * @param told of each row of the index
 */
record PersonBase(PersonIndex index, ToldFile told) {
    long seq() {
        return told.seq();
    }
}
