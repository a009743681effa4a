package io.tongyuan.generate.project;

import java.util.ArrayList;
import java.util.List;

/**
 * What is true of a project.
 *
 * @param determinable false where the written texts alone cannot show it
 */
public record Truth(Verdict code, Verdict entity, Verdict permits, Verdict place, List<Scenario> scenarios,
                    boolean determinable) {
    static final Truth CLEAN = new Truth(Verdict.CONFIRMED, Verdict.CONFIRMED, Verdict.CONFIRMED, Verdict.CONFIRMED, List.of(), true);

    /** After the scenario has done what it does. */
    Truth after(Scenario s) {
        List<Scenario> all = new ArrayList<>(scenarios);
        all.add(s);
        return new Truth(at(Check.CODE, code, s), at(Check.ENTITY, entity, s), at(Check.PERMITS, permits, s),
                at(Check.PLACE, place, s), List.copyOf(all), determinable && s.determinable());
    }

    /** Any contradiction wins, else anything that cannot be verified, else confirmed. */
    public Verdict overall() {
        return code.and(entity).and(permits).and(place);
    }

    private static Verdict at(Check check, Verdict before, Scenario s) {
        return s.check() == check ? before.and(s.verdict()) : before;
    }
}
