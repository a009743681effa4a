package io.tongyuan.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * One question with its answer.
 *
 * @param code CODE, ENTITY, PERMITS, PLACE …
 * @param name the question in Chinese
 */
public record Check(String code, String name, Verdict verdict, List<Evidence> evidence) {
    /** The verdict follows from what the evidence bears. */
    static Check of(String code, String name, List<Evidence> evidence) {
        return new Check(code, name, Verdict.overall(evidence.stream().map(Evidence::bears).toList()), List.copyOf(evidence));
    }

    /** With more to see, which does not change the verdict. */
    Check showing(List<Evidence> more) {
        return new Check(code, name, verdict, Stream.concat(evidence.stream(), more.stream()).toList());
    }
}
