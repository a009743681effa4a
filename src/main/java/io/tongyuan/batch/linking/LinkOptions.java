package io.tongyuan.batch.linking;

import io.tongyuan.identity.linking.RecordJudgements;
import io.tongyuan.identity.person.PersonThresholds;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.source.PersonColumns;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How lists are read, compared and written.
 *
 * @param plain long numbers are written as they are, for programs; spreadsheets would spoil them
 */
public record LinkOptions(PersonColumns.Given given, Optional<Charset> charset, RecordJudgements judgements, PersonThresholds thresholds, boolean plain) {
    public static final LinkOptions NONE = new LinkOptions(PersonColumns.Given.NOTHING, Optional.empty(), RecordJudgements.NONE, Thresholds.usual().persons(), false);
}
