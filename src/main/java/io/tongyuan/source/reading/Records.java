package io.tongyuan.source.reading;

import io.tongyuan.model.FindingCode;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Lines of cells from a file, before anything is known of a header. */
interface Records extends Closeable {
    /**
     * @param fault null where the record could be cut into fields; else the fields are what could be made out
     */
    record Cut(long line, List<String> fields, FindingCode fault) {
        boolean blank() {
            return fault == null && fields.stream().allMatch(String::isBlank);
        }
    }

    /** The next record, blank ones too; null at the end. */
    Cut read() throws IOException;

    /** Told once the header is known: how many fields a row should have. */
    default void expect(int fields) {
    }
}
