package io.tongyuan.graph;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.format.DateTimeFormatter;
import java.time.ZoneOffset;

/**
 * A writer's turn.
 *
 * @param at       its time, later than every turn's before it, to the microsecond; as text it sorts as in time
 * @param policy   number of the policy in force, 0 before the first
 * @param cascades how often cascades were put in force or taken back so far
 * @param behind   while what is there is still being brought up to a policy or to other names: the last moment before these
 *                 were in force, by whose rules golden values may stand; "" where none is behind
 */
public record Turn(String at, int policy, int cascades, String behind) {
    /** One width: so that texts sort as the instants do. */
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** An instant as the graph keeps it. */
    public static String text(Instant instant) {
        return FORM.format(instant);
    }

    /** The last moment before a turn, as text. */
    public static String before(String at) {
        return text(Instant.parse(at).minus(1, ChronoUnit.MICROS));
    }

    /** Now, or a microsecond after the last turn where the clock has not gone on since. */
    static String after(String last, Instant now) {
        String text = text(now);
        return text.compareTo(last) > 0 ? text : text(Instant.parse(last).plus(1, ChronoUnit.MICROS));
    }
}
