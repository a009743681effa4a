package io.tongyuan.identity.person;

import io.tongyuan.identity.index.PersonIndex;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/** What a record of a list has to do with the other records in an index. One thread's own. */
public final class RecordMatcher {
    private final Lookup lookup;
    private final Weighing weighing;
    private final Repair repair;

    /** @param among the rows of the index that count, asked anew each time */
    public RecordMatcher(PersonIndex index, PersonWeights weights, PersonThresholds thresholds, LongPredicate among) {
        PersonRegister register = PersonRegister.among(index, among);
        this.lookup = new Lookup(register);
        this.weighing = new Weighing(register, weights);
        this.repair = new Repair(lookup, weighing, thresholds);
    }

    /** Those of the same number, each for itself. */
    public List<Candidate> sameNumber(WrittenRecord r) {
        return weighing.weighed(r.form(), r.number(), lookup.byNumber(r.form(), r.number(), WrittenRecord.MOST_ENTRIES));
    }

    /**
     * Whose the number may be, where it is nobody else's: decided as for a list and a register.
     *
     * @param person of a row: rows of one person are not each other's rivals
     * @param key    of a row: of two that fit equally the smaller comes first
     */
    public Answer repaired(WrittenRecord r, LongUnaryOperator person, LongUnaryOperator key) {
        Comparator<Candidate> better = Comparator.comparingDouble(Candidate::bits).reversed()
                .thenComparing((a, b) -> Long.compareUnsigned(key.applyAsLong(a.row()), key.applyAsLong(b.row())));
        return repair.of(r.form(), r.number(), all -> Weighing.ranked(all, person, better));
    }
}
