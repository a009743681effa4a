package io.tongyuan.bench.matching;

import io.tongyuan.address.matching.Candidate;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Resolution;
import io.tongyuan.address.matching.Verdict;
import io.tongyuan.model.StandardAddress;

/** What an answer is worth, at door-plate level: plate, house or estate; the road where the query says no more. */
final class Judge {
    private Judge() {
    }

    /** Of one query. */
    enum Outcome {
        /** The place meant, or AMBIGUOUS with it among the candidates where several fit. */
        RIGHT,
        /** Another place, or one place where several fit. */
        WRONG,
        /** In the base and not found, or called ambiguous though one place alone fits. */
        MISSED,
        /** Not in the base, and not confirmed beyond what can be. */
        ABSENT,
        /** Not in the base, and confirmed beyond. */
        ABSENT_MATCHED
    }

    static Outcome of(Asked asked, Resolution r) {
        if (asked.truth().isEmpty()) {
            return r.confirmedTo().isFinerThan(asked.extent()) || r.verdict() == Verdict.MATCH && asked.extent().isFinerThan(Extent.VILLAGE)
                    ? Outcome.ABSENT_MATCHED : Outcome.ABSENT;
        }
        StandardAddress truth = asked.truth().get();
        Extent ground = asked.extent().coarser(Extent.DOOR_PLATE);
        if (r.verdict() == Verdict.AMBIGUOUS) {
            boolean among = r.candidates().stream().anyMatch(c -> same(asked, truth, c.address()));
            boolean finerOnly = r.confirmedTo().atLeast(asked.estate() ? Extent.ESTATE : ground) && same(asked, truth, r.candidates().getFirst().address());
            return asked.fits() > 1 && among || finerOnly ? Outcome.RIGHT : Outcome.MISSED;
        }
        if (!r.confirmedTo().atLeast(asked.estate() ? Extent.ESTATE : ground)) {
            return Outcome.MISSED;
        }
        boolean right = r.best().map(Candidate::address).filter(a -> same(asked, truth, a)).isPresent();
        // Several rooms may fit where one plate does: then the plate must be confirmed and no room.
        boolean toofine = asked.fits() > 1 && r.confirmedTo().atLeast(asked.extent());
        return right && !toofine ? Outcome.RIGHT : Outcome.WRONG;
    }

    /** Whether everything written was confirmed rightly, down to the room. */
    static boolean exact(Asked asked, Resolution r) {
        StandardAddress truth = asked.truth().orElseThrow();
        return r.confirmedTo().atLeast(asked.extent()) && r.best().map(Candidate::address).filter(a -> same(asked, truth, a)
                && (asked.extent().compareTo(Extent.BUILDING) < 0 || a.building().equals(truth.building()))
                && (asked.extent().compareTo(Extent.UNIT) < 0 || a.unit().equals(truth.unit()) || asked.extent() == Extent.ROOM && a.unit().isEmpty())
                && (asked.extent().compareTo(Extent.ROOM) < 0 || a.room().equals(truth.room()))).isPresent();
    }

    /** The same ground: county and road; the plate; the estate; the house of the village. */
    static boolean same(Asked asked, StandardAddress truth, StandardAddress a) {
        if (asked.extent() == Extent.ROAD) {
            return truth.division().startsWith(a.division().substring(0, 6)) && a.road().equals(truth.road());
        }
        boolean town = a.division().equals(truth.division());
        boolean plate = !truth.roadNumber().isEmpty() && a.road().equals(truth.road()) && a.roadNumber().equals(truth.roadNumber());
        boolean estate = !truth.estate().isEmpty() && a.estate().equals(truth.estate());
        return town && (asked.estate() && estate || asked.plate() && plate && (a.estate().isEmpty() || truth.estate().isEmpty() || estate));
    }
}
