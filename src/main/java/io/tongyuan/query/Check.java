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
    /** The verdict follows from what the evidence bears that counts. */
    static Check of(String code, String name, List<Evidence> evidence) {
        List<Verdict> borne = evidence.stream().filter(Evidence::counts).map(Evidence::bears).toList();
        return new Check(code, name, Verdict.overall(borne), List.copyOf(evidence));
    }

    /** With more to see, which does not change the verdict. */
    Check showing(List<Evidence> more) {
        return new Check(code, name, verdict, Stream.concat(evidence.stream(), more.stream().map(Evidence::aside)).toList());
    }
}
