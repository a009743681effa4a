package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;

/**
 * Whether registered persons can be asked with slips put right, and how far the index for it is.
 *
 * @param asOf    number of the change that it answers as of, 0 where there is none
 * @param persons in it
 * @param making  of the next one, null while none is being made
 * @param failure code of why the last one could not be made, "" where it could
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonIndexState(State state, long asOf, long persons, Making making, String failure) {
    /** Code of what cannot be answered before there is an index. */
    public static final String NOT_YET = "PERSON_INDEX_MAKING";

    /** MISSING: none yet and none begun. */
    public enum State {
        READY, MAKING, MISSING
    }

    /**
     * @param read        persons so far
     * @param expected    persons in the graph when it was begun
     * @param secondsLeft about; null while nothing is known of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Making(long read, long expected, Long secondsLeft) {
        public int percent() {
            return expected == 0 ? 0 : (int) Math.min(99, 100 * read / expected);
        }

        /** For people. */
        public String text() {
            return "已读 " + percent() + "%" + (secondsLeft == null ? "" : String.format(Locale.ROOT, "，约余 %d:%02d:%02d", secondsLeft / 3600, secondsLeft / 60 % 60, secondsLeft % 60));
        }
    }

    /** For people, while there is none. */
    public String text() {
        return making != null ? "正在建立（" + making.text() + "）" : failure.isEmpty() ? "还没有建立" : "未能建立（" + failure + "），稍后自动再试";
    }
}
