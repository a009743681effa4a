package io.tongyuan.query;

import io.tongyuan.address.matching.Resolution;
import java.util.Optional;

/** What another index, or other weights, would decide otherwise. */
public final class IndexDiff {
    private final Places now;
    private final Places then;

    public IndexDiff(Places now, Places then) {
        this.now = now;
        this.then = then;
    }

    /** @param id of the place, "" where it has no entry of its own or nothing is confirmed */
    public record Decision(String verdict, String confirmedTo, String id, String address, double score) {
        static Decision of(Resolution r) {
            return new Decision(r.verdict().name(), r.confirmedTo().name(), r.place().map(a -> a.id()).orElse(""),
                    r.place().map(a -> a.text()).orElse(""), r.best().map(c -> c.score()).orElse(0.0));
        }

        private boolean same(Decision other) {
            return verdict.equals(other.verdict) && confirmedTo.equals(other.confirmedTo) && id.equals(other.id) && address.equals(other.address);
        }
    }

    public record Changed(String text, Decision now, Decision then) {
    }

    /** Empty where both decide the same; a score alone is no decision. */
    public Optional<Changed> compare(String text, String within) {
        Decision before = Decision.of(now.resolve(text, within));
        Decision after = Decision.of(then.resolve(text, within));
        return before.same(after) ? Optional.empty() : Optional.of(new Changed(text, before, after));
    }
}
