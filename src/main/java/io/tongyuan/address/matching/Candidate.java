package io.tongyuan.address.matching;

import io.tongyuan.model.StandardAddress;
import java.util.List;

/**
 * A place that may be the one written.
 *
 * @param address the register's entry, or the place cut to the extent with id "" where the register has no entry of
 *                its own for it
 * @param score   0 to 1, what the faults leave; by hand-set costs, not a calibrated probability
 * @param extent  how far it agrees with what is written
 */
public record Candidate(StandardAddress address, double score, Extent extent, List<Fault> faults) {
    public Candidate {
        faults = List.copyOf(faults);
    }

    /** True where the place is an entry of the register and not merely implied by finer ones. */
    public boolean registered() {
        return !address.id().isEmpty();
    }
}
