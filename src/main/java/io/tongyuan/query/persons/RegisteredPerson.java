package io.tongyuan.query.persons;

import java.util.List;

/**
 * A person as the index takes it.
 *
 * @param numbers cipher texts of ID numbers, more than one where two were judged to be the same
 * @param names   the golden one first, blank where the register shares none
 */
record RegisteredPerson(String id, List<byte[]> numbers, List<Name> names, String state, String stateOn, boolean disputed, boolean stateDisputed) {
    /**
     * @param flags see {@link io.tongyuan.identity.index.Entry}
     * @param row   of the file that the record giving it came from, 0 where it came by API
     */
    record Name(String form, int flags, long row) {
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "RegisteredPerson";
    }
}
