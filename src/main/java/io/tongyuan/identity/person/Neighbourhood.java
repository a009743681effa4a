package io.tongyuan.identity.person;

import io.tongyuan.identity.index.PersonIndex;
import java.util.List;

/** How close together a register's numbers lie. */
public final class Neighbourhood {
    private Neighbourhood() {
    }

    /** Of registered numbers written with one wrong digit: how many others of the register it leads to, on average. */
    public static double alike(PersonIndex index, List<Long> first17) {
        NumberSlips slips = new NumberSlips();
        long others = 0;
        for (int n = 0; n < first17.size(); n++) {
            long number = first17.get(n);
            char[] code = ("%017d".formatted(number) + WrittenNumber.check(number)).toCharArray();
            int place = n % 17;
            code[place] = (char) ('0' + (code[place] - '0' + 1 + n / 17 % 9) % 10);
            slips.of(new String(code));
            for (int i = 0; i < slips.count(); i++) {
                others += slips.first17(i) != number && index.find(index.digests().number(slips.first17(i))) >= 0 ? 1 : 0;
            }
        }
        return first17.isEmpty() ? 0 : (double) others / first17.size();
    }
}
