package io.tongyuan.reconcile;

import java.util.List;

/**
 * How one attribute's value is chosen.
 *
 * @param title       what people call it
 * @param sources     authoritative ones, best first, before those of the kind; none where the kind's suffice
 * @param ties        in order
 * @param outvotedBy  so many other providers that agree with each other, none of them older, prevail over a best-ranked one that
 *                    stands alone; 0 for never
 * @param opensDispute a conflict opens a dispute by itself
 * @param follows     attribute whose record this one is taken from where it gives both ("" for none): a longitude without its
 *                    latitude is none
 * @param place       a written address: two writings of one place agree
 * @param position    a longitude: positions agree that are no further apart than the category of the place allows
 */
public record AttributePolicy(String title, List<String> sources, List<TieRule> ties, int outvotedBy, boolean opensDispute,
                              String follows, boolean place, boolean position) {
    public AttributePolicy {
        sources = List.copyOf(sources);
        ties = List.copyOf(ties);
    }
}
