package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.graph.StoredEntity;
import java.util.List;

/**
 * One observation.
 *
 * @param code      stable code
 * @param bears     what this observation alone makes of the check
 * @param text      for people, in Chinese
 * @param values    the values seen, side by side
 * @param path      how the graph leads there: public ids and link types in turn; empty where it takes no link
 * @param distanceM metres between two places; null where it is not about two, or one has no coordinates
 * @param counts    false where it is shown beside the check and does not bear on its verdict
 */
public record Evidence(String code, Verdict bears, String text, List<Seen> values, List<String> path,
                       @JsonInclude(JsonInclude.Include.NON_NULL) Double distanceM, boolean counts) {
    /**
     * A value and where it comes from.
     *
     * @param what   attribute, in Chinese
     * @param record public id of the source record; "" where the value was asked for
     * @param date   the record's own date
     * @param disputed true while a dispute about the value is open
     */
    public record Seen(String what, String value, String provider, String resource, String record, String date,
                       @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean disputed) {
        Seen(String what, String value, String provider, String resource, String record, String date) {
            this(what, value, provider, resource, record, date, false);
        }

        /** A golden value, without its source. */
        static Seen of(String what, StoredEntity entity, String attribute) {
            return new Seen(what, entity.value(attribute), "", "", "", "", entity.disputed().contains(attribute));
        }

        static Seen asked(String what, String value) {
            return new Seen(what, value, "", "", "", "");
        }

        /** A golden value of one of which no more was read. */
        static Seen read(String what, String value, boolean disputed) {
            return new Seen(what, value, "", "", "", "", disputed);
        }
    }

    static Evidence of(String code, Verdict bears, String text, Seen... values) {
        return new Evidence(code, bears, text, List.of(values), List.of(), null, true);
    }

    Evidence along(String... path) {
        return new Evidence(code, bears, text, values, List.of(path), distanceM, counts);
    }

    Evidence aside() {
        return new Evidence(code, bears, text, values, path, distanceM, false);
    }
}
