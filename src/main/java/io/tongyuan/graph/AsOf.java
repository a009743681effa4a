package io.tongyuan.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment in both time lines: what was true on a day, by what was known at a time. Nothing is kept for it but when each
 * version of a record came: of a record's versions known then, and dated up to that day, the newest spoke.
 *
 * @param knownAt time as {@link Turn} writes it; {@link #EVER} for all that is known
 * @param validOn day, ISO 8601; {@link #EVER} for whatever date a record bears
 */
public record AsOf(String knownAt, String validOn) {
    public static final String EVER = "9999";
    public static final AsOf NOW = new AsOf(EVER, EVER);

    /** Statements say {@code r.live} of a source record and {@code l.live} of a link; of the record its assertion is {@code a}. */
    private static final Pattern LIVE = Pattern.compile("\\b(\\w+)\\.live\\b");
    private static final String SPEAKS = "%1$s.knownFrom <= $knownAt AND %1$s.date <= $validOn AND NOT EXISTS { "
            + "MATCH (newer:SourceRecord {recordKey: %1$s.recordKey}) WHERE newer.knownFrom <= $knownAt AND newer.date <= $validOn "
            + "AND (newer.date > %1$s.date OR newer.date = %1$s.date AND newer.id > %1$s.id) }";
    private static final String RECORD = "(coalesce(a.joined, '') <= $knownAt AND " + SPEAKS + ")";
    /** One that is derived from names has no record: it holds where it holds now. */
    private static final String LINK = "(coalesce(%1$s.joined, '') <= $knownAt AND (%1$s.record = '' OR EXISTS { MATCH (by:SourceRecord {id: %1$s.record}) WHERE "
            + SPEAKS.formatted("by").replace("%", "%%") + " }))";

    public boolean isNow() {
        return this == NOW || equals(NOW);
    }

    String rewritten(String cypher) {
        return LIVE.matcher(cypher).replaceAll(m -> Matcher.quoteReplacement((m.group(1).equals("r") ? RECORD : LINK).formatted(m.group(1))));
    }

    Map<String, Object> with(Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("knownAt", knownAt);
        all.put("validOn", validOn);
        return all;
    }
}
