package io.tongyuan.source.reading;

import io.tongyuan.model.Finding;
import java.util.List;
import java.util.Optional;

/**
 * One row as the file has it.
 *
 * @param number  from 1, header and blank rows not counted
 * @param line    where it begins in the file: physical line of a CSV, Excel's row number of a sheet; from 1
 * @param fields  as read; U+FFFD where bytes could not be decoded
 * @param refusal why it cannot be used; empty for a good row
 */
public record RawRow(long number, long line, List<String> fields, Optional<Finding> refusal) {
    public RawRow {
        fields = List.copyOf(fields);
    }
}
