package io.tongyuan.ingest;

import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.PersonId;
import io.tongyuan.model.Sex;
import io.tongyuan.source.MentionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What speaks against a mention: its own identifier breaks a rule, or says something else than an attribute does. */
final class Doubts {
    private Doubts() {
    }

    /** See {@link io.tongyuan.model.Mention#doubts}; what contradicts becomes a finding too. */
    static List<String> of(MentionRule rule, KeyMapper.Named named, Map<String, String> attributes, List<Finding> findings) {
        if (named.faults().isEmpty() && named.person().isEmpty()) {
            return List.of();
        }
        List<String> doubts = new ArrayList<>();
        named.faults().forEach(code -> doubts.add("*=" + code));
        named.person().ifPresent(id -> {
            contradicts(attributes.get("birthDate"), id.birthDate().map(Object::toString)).ifPresent(value ->
                    doubt("birthDate", value, FindingCode.BIRTH_DATE_CONTRADICTS_ID, rule, doubts, findings));
            contradicts(sex(attributes.get("sex")), id.sex().map(Sex::name)).ifPresent(value ->
                    doubt("sex", attributes.get("sex"), FindingCode.SEX_CONTRADICTS_ID, rule, doubts, findings));
        });
        return doubts.stream().sorted().toList();
    }

    private static void doubt(String attribute, String value, FindingCode code, MentionRule rule, List<String> doubts, List<Finding> findings) {
        doubts.add(attribute + "=" + code);
        String column = rule.attributes().stream().filter(a -> a.name().equals(attribute)).map(a -> String.join("、", a.items())).findFirst().orElse("");
        findings.add(Finding.of(code).in(column, value));
    }

    private static Optional<String> contradicts(String said, Optional<String> told) {
        return said == null || told.isEmpty() || said.equals(told.get()) ? Optional.empty() : Optional.of(said);
    }

    /** Null for words that tell neither. */
    private static String sex(String word) {
        return switch (word == null ? "" : word.strip()) {
            case "男", "男性" -> Sex.MALE.name();
            case "女", "女性" -> Sex.FEMALE.name();
            default -> null;
        };
    }
}
