package io.tongyuan.identity.person;

import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.index.Entry;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.index.Staging;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * A record of a list that is compared with other records of lists.
 *
 * @param form of its name
 */
public record WrittenRecord(WrittenNumber number, String form) {
    /** More persons have the number than it can be the number of. */
    public static final long HELD_BY_MANY = -1;
    /** Of one number; where there are more it is a filler, not somebody's. */
    static final int MOST_ENTRIES = 1_000;
    private static final int MOST_NAMES = 64;
    private static final int FEWEST_DIGITS = 14;

    /** Of what is too long for a name only the beginning counts. */
    public WrittenRecord {
        form = form.substring(0, Math.min(form.length(), Staging.LONGEST_NAME));
    }

    public static WrittenRecord read(String name, String number, LocalDate today) {
        WrittenNumber read = WrittenNumber.read(number, today);
        if (read.fault().isPresent() && name.chars().anyMatch(Character::isDigit)) {
            WrittenNumber inNameColumn = WrittenNumber.read(name, today);
            if (inNameColumn.fault().isEmpty()) {
                return new WrittenRecord(inNameColumn, PlainNames.form(number));
            }
        }
        return new WrittenRecord(read, PlainNames.form(name));
    }

    /** The same number under another name. */
    public WrittenRecord named(String name) {
        return new WrittenRecord(number, PlainNames.form(name));
    }

    /**
     * Why it can be no one's: empty where it can be compared. A number that no slip of the pen can have made (无, 000000) is many
     * persons' and identifies none.
     */
    public Optional<Answer> fault() {
        Optional<Answer> unaskable = PersonMatcher.unaskable(form, number);
        return unaskable.isPresent() || number.fault().isEmpty() || number.first17() >= 0 || nearlySound() ? unaskable
                : number.fault().map(f -> Answer.of(MatchStatus.INVALID, f.code().name(), f.message()));
    }

    private boolean nearlySound() {
        if (number.code().chars().filter(Character::isDigit).count() < FEWEST_DIGITS || number.code().chars().distinct().count() < 3) {
            return false;
        }
        NumberSlips slips = new NumberSlips();
        slips.of(number.code());
        return slips.count() > 0;
    }

    /** Of its number. */
    public long digest(Digests digests) {
        return number.first17() >= 0 ? digests.number(number.first17()) : digests.text(number.code());
    }

    /** What it is known by in judgements: the same for the same number with the same name, in any file and any row. */
    public long key(Digests digests) {
        return digests.record(digest(digests), digests.name(form));
    }

    /** The row of the index that has this number and this name, the first of equal ones; {@link #HELD_BY_MANY}; 0 for none. */
    public long rowIn(PersonIndex index) {
        Set<String> names = new HashSet<>();
        long row = 0;
        int entries = 0;
        for (long slot = index.find(digest(index.digests())); slot >= 0; slot = following(index, slot)) {
            String name = index.name(slot);
            names.add(name);
            row = row == 0 && name.equals(form) ? index.row(slot) : row;
            if (names.size() > MOST_NAMES || ++entries > MOST_ENTRIES) {
                return HELD_BY_MANY;
            }
        }
        return row;
    }

    /** Rows of the index with this number, under whatever name. */
    public LongStream rowsOfNumber(PersonIndex index) {
        return LongStream.iterate(index.find(digest(index.digests())), slot -> slot >= 0, slot -> following(index, slot)).limit(MOST_ENTRIES).map(index::row);
    }

    private static long following(PersonIndex index, long slot) {
        return (index.flags(slot) & Entry.MORE) == 0 ? -1 : index.next(index.digest(slot), slot);
    }
}
