package io.tongyuan.poi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.model.Point;
import java.util.List;
import java.util.Optional;

/**
 * A place as the shared layer gives it.
 *
 * @param shared    false of one that was given out once and is not any more: it has nothing but its id and why
 * @param category  code of ours; {@code categoryName} in words
 * @param address   in the names of now
 * @param division  twelve digits
 * @param point     CGCS2000
 * @param sources   providers that speak of it
 * @param state     COLLECTED, VERIFIED, RELEASED, CLOSED, MERGED
 * @param into      of MERGED: who has taken its place
 * @param seq       number of the last change that concerns it
 * @param disputed  attributes that an open dispute is about
 */
public record SharedPlace(String id, boolean shared, String name, String category, String categoryName, String address, String division, Optional<Point> point,
                          List<String> sources, String state, String into, String reason, long seq, List<String> disputed) {
    /** Where everybody speaks of it, and what speaks. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Whole(SharedPlace place, List<String> ids, List<Saying> records, List<PlaceStep> history, List<Pair> decisions, List<String> disputed) {
    }

    /** @param id of the part that the record names, @param word for the category, as its provider calls it */
    public record Saying(String id, String record, String provider, String resource, String date, String name, String word, String category, String address, Optional<Point> point,
                         String state, double metres) {
    }

    /** What was decided about this place, or a part of it, and another. */
    public record Pair(String a, String b, String verdict, double probability, boolean together, List<PlaceAnswer.Ground> grounds) {
    }
}
