package io.tongyuan.query;

import io.tongyuan.graph.AsOf;
import io.tongyuan.graph.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The moment that is asked about.
 *
 * @param validOn what was true on that day; empty for whatever date a record bears
 * @param knownAt by what was known at that time; empty for all that is known now
 */
public record When(Optional<LocalDate> validOn, Optional<Instant> knownAt) {
    public static final When NOW = new When(Optional.empty(), Optional.empty());

    public boolean isNow() {
        return validOn.isEmpty() && knownAt.isEmpty();
    }

    AsOf asOf() {
        return new AsOf(knownAt.map(Turn::text).orElse(AsOf.EVER), validOn.map(LocalDate::toString).orElse(AsOf.EVER));
    }
}
