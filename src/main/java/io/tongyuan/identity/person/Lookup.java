package io.tongyuan.identity.person;

import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.index.Entry;
import io.tongyuan.identity.index.PersonIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The candidates of one row, from the register: by the number, by its slips, by near keys. One thread's own. */
final class Lookup {
    private static final int MOST_NEAR = 64;

    private final PersonRegister register;
    private final Digests digests;
    private final NumberSlips slips = new NumberSlips();
    private final long[] near = new long[MOST_NEAR];
    private long touched;

    Lookup(PersonRegister register) {
        this.register = register;
        this.digests = register.digests();
    }

    /** @param entry tells it from all others */
    record Found(long row, long entry, NumberLevel number, NameLevel name) {
    }

    /** @param most entries looked at */
    List<Found> byNumber(String form, WrittenNumber number, int most) {
        long digest = number.first17() >= 0 ? digests.number(number.first17()) : digests.text(number.code());
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
            touched += register.touch(digests.number(slips.first17(i)));
        }
        for (int i = 0; i < slips.count(); i++) {
            entries(digests.number(slips.first17(i)), slips.level(i), form, Integer.MAX_VALUE, out);
        }
        return out;
    }

    private void entries(long digest, NumberLevel level, String form, int most, List<Found> out) {
        for (PersonRegister.Layer layer : register.layers()) {
            entries(layer, digest, level, form, most, out);
        }
    }

    private static void entries(PersonRegister.Layer layer, long digest, NumberLevel level, String form, int most, List<Found> out) {
        PersonIndex index = layer.index();
        int left = most;
        Set<String> names = Set.of();
        for (long slot = index.find(digest); slot >= 0 && left-- > 0; slot = (index.flags(slot) & Entry.MORE) == 0 ? -1 : index.next(digest, slot)) {
            if (!layer.speaks(slot)) {
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
            int further = index.flags(slot) & Entry.FURTHER;
            if (further == 0 || name == NameLevel.EXACT || name == NameLevel.VARIANT) {
                NameLevel spoken = further == 0 ? name : (further & Entry.FORMER) != 0 ? NameLevel.FORMER : NameLevel.OTHER_RECORD;
                out.add(new Found(layer.row(slot), layer.entry(slot), level, spoken));
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
        long name = PlainNames.digest(form, digests);
        Set<Long> seen = new HashSet<>();
        near(digests.birthKey(name, digits), NumberLevel.BIRTH_DATE, form, number.code(), seen, out);
        near(digests.placeKey(name, digits), NumberLevel.PLACE, form, number.code(), seen, out);
        return out;
    }

    private void near(int key, NumberLevel level, String form, String code, Set<Long> seen, List<Found> out) {
        for (PersonRegister.Layer layer : register.layers()) {
            PersonIndex index = layer.index();
            int n = index.near(key, near);
            for (int i = 0; i < n; i++) {
                NameLevel name = layer.speaks(near[i]) ? NameComparison.of(form, index.name(near[i])) : NameLevel.OTHER;
                if (name.compareTo(NameLevel.VARIANT) <= 0 && seen.add(layer.entry(near[i]))) {
                    long digest = index.digest(near[i]);
                    boolean two = TwoDigits.lead(code, level == NumberLevel.PLACE, v -> digests.number(v) == digest);
                    out.add(new Found(layer.row(near[i]), layer.entry(near[i]), two ? NumberLevel.TWO_DIGITS : level, name));
                }
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
