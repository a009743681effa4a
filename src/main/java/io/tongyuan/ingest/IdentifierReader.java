package io.tongyuan.ingest;

import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.EstateUnit;
import io.tongyuan.model.Finding;
import io.tongyuan.model.PersonId;
import io.tongyuan.model.ProjectCode;
import io.tongyuan.model.Reading;
import io.tongyuan.model.RegistrationNumber;
import io.tongyuan.model.Severity;
import io.tongyuan.model.Uscc;
import io.tongyuan.identity.KeyForm;
import io.tongyuan.source.Datum;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the identifiers of a row by what their item is. */
public final class IdentifierReader {
    private final DivisionDirectory divisions;
    private final Clock clock;

    public IdentifierReader(DivisionDirectory divisions, Clock clock) {
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Empty where the item is no identifier with rules. */
    Optional<Reading<?>> read(Datum datum, String text) {
        return switch (datum) {
            case PERSON_ID -> Optional.of(person(text));
            case USCC, REGISTRATION_NUMBER -> Optional.of(KeyForm.legalEntity(text).startsWith("reg:")
                    ? RegistrationNumber.read(text, divisions) : Uscc.read(text, divisions));
            case PROJECT_CODE -> Optional.of(ProjectCode.read(text, divisions));
            case ESTATE_UNIT -> Optional.of(estateUnit(text));
            default -> Optional.empty();
        };
    }

    Reading<EstateUnit> estateUnit(String text) {
        return EstateUnit.read(text, divisions);
    }

    Reading<PersonId> person(String text) {
        return PersonId.read(text, divisions, LocalDate.now(clock));
    }

    /**
     * Whether a number that stands in a column of another kind is an ID number: old sole traders were registered under
     * their owner's.
     */
    boolean isPersonId(String text) {
        Reading<PersonId> reading = person(text);
        return reading.valid() && reading.findings().stream().map(Finding::severity).noneMatch(Severity.ERROR::equals);
    }
}
