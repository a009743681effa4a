package io.tongyuan.web.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is wrong with a JSON body that can be parsed but is not what was asked for. Of the parser's own words only names of
 * fields are repeated: the rest quotes values.
 *
 * @param field where, [2].name and the like
 */
record BodyFault(ProblemCode code, String field) {
    private static final String TWICE = "Duplicate field";
    private static final int LONGEST = 60;

    /** Empty where it is no JSON at all. */
    static Optional<BodyFault> of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            switch (t) {
                case UnrecognizedPropertyException e -> {
                    return Optional.of(new BodyFault(ProblemCode.FIELD_UNKNOWN, path(e)));
                }
                case MismatchedInputException e when !e.getPath().isEmpty() -> {
                    return Optional.of(new BodyFault(ProblemCode.FIELD_TYPE, path(e)));
                }
                case JsonParseException e when String.valueOf(e.getOriginalMessage()).startsWith(TWICE) -> {
                    return Optional.of(new BodyFault(ProblemCode.FIELD_REPEATED, twice(e.getOriginalMessage())));
                }
                default -> {
                }
            }
        }
        return Optional.empty();
    }

    String detail() {
        return (field.isEmpty() ? "" : "字段 " + field + "：") + code.detail();
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + (r.getIndex() + 1) + "]" : r.getFieldName()).collect(Collectors.joining("."));
        return cut(path);
    }

    private static String twice(String message) {
        return cut(message.substring(TWICE.length()).strip().replaceAll("^'|'$", ""));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
}
