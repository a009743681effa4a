package io.tongyuan.source.reading;

import java.util.List;

/** Says how much a line of cells looks like the header that is sought: encoding, delimiter and line are chosen by it. */
@FunctionalInterface
public interface HeaderJudge {
    /** Knows no resource: the first line that is not blank is the header. */
    HeaderJudge NONE = cells -> 0;

    /** How many cells are recognised. */
    int recognised(List<String> cells);

    /** What may stand between the cells of a CSV. */
    default List<Character> delimiters() {
        return List.of(',', '\t', ';');
    }
}
