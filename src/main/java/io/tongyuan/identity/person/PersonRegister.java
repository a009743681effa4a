package io.tongyuan.identity.person;

import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.index.PersonIndex;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/** The persons that are asked: of one index, or of an earlier one and a later one that speaks of whom has changed since. */
public final class PersonRegister {
    private static final int SLOT_BITS = 56;

    private final List<Layer> layers;
    private final LongUnaryOperator person;

    private PersonRegister(List<Layer> layers, LongUnaryOperator person) {
        this.layers = layers;
        this.person = person;
    }

    /** @param rowsBefore of the layers before it: its own are counted behind them */
    record Layer(PersonIndex index, int number, long rowsBefore, LongPredicate rows) {
        boolean speaks(long slot) {
            return rows.test(index.row(slot));
        }

        long row(long slot) {
            return rowsBefore + index.row(slot);
        }

        long entry(long slot) {
            return (long) number << SLOT_BITS | slot;
        }
    }

    public static PersonRegister of(PersonIndex index) {
        return among(index, row -> true);
    }

    /** @param rows that are asked at all */
    public static PersonRegister among(PersonIndex index, LongPredicate rows) {
        return new PersonRegister(List.of(new Layer(index, 0, 0, rows)), LongUnaryOperator.identity());
    }

    /** @param person the same for all rows of one person: they are not each other's rivals */
    public static PersonRegister of(PersonIndex index, LongUnaryOperator person) {
        return new PersonRegister(List.of(new Layer(index, 0, 0, row -> true)), person);
    }

    /**
     * Both with the same key. Rows of the later one are counted behind those of the earlier one.
     *
     * @param still  the rows of the earlier one that have not changed
     * @param person the same for all rows of one person: they are not each other's rivals
     */
    public static PersonRegister of(PersonIndex earlier, LongPredicate still, PersonIndex later, LongUnaryOperator person) {
        return new PersonRegister(List.of(new Layer(earlier, 0, 0, still), new Layer(later, 1, earlier.rows(), row -> true)), person);
    }

    List<Layer> layers() {
        return layers;
    }

    Digests digests() {
        return layers.getFirst().index.digests();
    }

    long person(long row) {
        return person.applyAsLong(row);
    }

    /** See {@link PersonIndex#touch}. */
    long touch(long digest) {
        return layers.stream().mapToLong(l -> l.index.touch(digest)).sum();
    }

    /** About: who has changed is counted in both. */
    double persons() {
        return layers.stream().mapToLong(l -> l.index.persons()).sum();
    }

    /** See {@link PersonIndex#bearers}. */
    double bearers(long plainNameDigest) {
        return layers.stream().mapToDouble(l -> l.index.bearers(plainNameDigest)).sum();
    }

    /** See {@link PersonIndex#alike}: of the layer that most are in. */
    double alike() {
        return layers.getFirst().index.alike();
    }
}
