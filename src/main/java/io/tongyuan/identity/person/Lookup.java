package io.tongyuan.identity.person;

import io.tongyuan.identity.index.Entry;
import io.tongyuan.identity.index.PersonIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/** The candidates of one row, from the index: by the number, by its slips, by near keys. One thread's own. */
final class Lookup {
    private static final int MOST_NEAR = 64;

    private final PersonIndex index;
    private final LongPredicate among;
    private final NumberSlips slips = new NumberSlips();
    private final long[] near = new long[MOST_NEAR];
    private long touched;

    /** @param among the rows that are looked at */
    Lookup(PersonIndex index, LongPredicate among) {
        this.index = index;
        this.among = among;
    }

    record Found(long slot, NumberLevel number, NameLevel name) {
    }

    /** @param most entries looked at */
    List<Found> byNumber(String form, WrittenNumber number, int most) {
        long digest = number.first17() >= 0 ? index.digests().number(number.first17()) : index.digests().text(number.code());
        List<Found> out = new ArrayList<>(1);
        entries(digest, number.oldForm() ? NumberLevel.OLD_FORM : NumberLevel.EXACT, form, most, out);
        return out;
    }

    List<Found> byDigest(String form, long digest) {
        List<Found> out = new ArrayList<>(1);
        entries(digest, NumberLevel.EXACT, form, Integer.MAX_VALUE, out);
        return out;
    }

    List<Found> bySlips(String form, WrittenNumber number) {
        List<Found> out = new ArrayList<>();
        if (number.first17() >= 0) {
            return out;
        }
        slips.of(number.code());
        for (int i = 0; i < slips.count(); i++) {
            touched += index.touch(index.digests().number(slips.first17(i)));
        }
        for (int i = 0; i < slips.count(); i++) {
            entries(index.digests().number(slips.first17(i)), slips.level(i), form, Integer.MAX_VALUE, out);
        }
        return out;
    }

    private void entries(long digest, NumberLevel level, String form, int most, List<Found> out) {
        int left = most;
        Set<String> names = Set.of();
        for (long slot = index.find(digest); slot >= 0 && left-- > 0; slot = (index.flags(slot) & Entry.MORE) == 0 ? -1 : index.next(digest, slot)) {
            if (!among.test(index.row(slot))) {
                continue;
            }
            String registered = index.name(slot);
            if ((index.flags(slot) & Entry.MORE) != 0) {
                names = names.isEmpty() ? new HashSet<>() : names;
                if (!names.add(registered)) {
                    continue;
                }
            }
            NameLevel name = NameComparison.of(form, registered);
            boolean former = (index.flags(slot) & Entry.FORMER) != 0;
            if (!former || name == NameLevel.EXACT || name == NameLevel.VARIANT) {
                out.add(new Found(slot, level, former ? NameLevel.FORMER : name));
            }
        }
    }

    /** Those of the same name with the same birth date, or division and sequence. */
    List<Found> near(String form, WrittenNumber number) {
        List<Found> out = new ArrayList<>();
        long digits = digits(number.code());
        if (digits < 0) {
            return out;
        }
        long name = PlainNames.digest(form, index.digests());
        Set<Long> seen = new HashSet<>();
        near(index.digests().birthKey(name, digits), NumberLevel.BIRTH_DATE, form, number.code(), seen, out);
        near(index.digests().placeKey(name, digits), NumberLevel.PLACE, form, number.code(), seen, out);
        return out;
    }

    private void near(int key, NumberLevel level, String form, String code, Set<Long> seen, List<Found> out) {
        int n = index.near(key, near);
        for (int i = 0; i < n; i++) {
            NameLevel name = among.test(index.row(near[i])) ? NameComparison.of(form, index.name(near[i])) : NameLevel.OTHER;
            if (name.compareTo(NameLevel.VARIANT) <= 0 && seen.add(near[i])) {
                long digest = index.digest(near[i]);
                boolean two = TwoDigits.lead(code, level == NumberLevel.PLACE, v -> index.digests().number(v) == digest);
                out.add(new Found(near[i], two ? NumberLevel.TWO_DIGITS : level, name));
            }
        }
    }

    /** The first 17 characters of 18 where they are digits, whether the check fits or not; else -1. */
    private static long digits(String code) {
        long value = 0;
        for (int i = 0; i < 17; i++) {
            if (code.length() != 18 || code.charAt(i) < '0' || code.charAt(i) > '9') {
                return -1;
            }
            value = value * 10 + code.charAt(i) - '0';
        }
        return value;
    }
}
