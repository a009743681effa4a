package io.tongyuan.ingest;

import io.tongyuan.graph.AsOf;
import io.tongyuan.reconcile.StandingNames;
import io.tongyuan.reconcile.Survivorship;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** One policy with the names of whatever day. */
final class RulesOfDays {
    /** To make the names of a day costs as much as to read all changes; they are asked for in no order. */
    private static final int REMEMBERED = 64;

    private final Survivorship survivorship;
    private final StandingNames known;
    private final String knownAt;
    private final TreeSet<String> nameDays;
    private final Map<String, Survivorship> byDay = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Survivorship> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param knownAt see graph.AsOf: the names as they were known then */
    RulesOfDays(Survivorship survivorship, String knownAt) {
        this.survivorship = survivorship;
        this.knownAt = knownAt;
        this.known = survivorship.names().at(knownAt, AsOf.EVER);
        this.nameDays = new TreeSet<>(known.days());
    }

    /** By all names that were known, whatever the day. */
    StandingNames names() {
        return known;
    }

    /** @param day or a time, as records bear it */
    Survivorship on(String day) {
        String last = nameDays.floor(day);
        return byDay.computeIfAbsent(last == null ? "" : last, d -> survivorship.with(survivorship.names().at(knownAt, d)));
    }
}
