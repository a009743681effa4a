package io.tongyuan.source;

import java.util.List;

/**
 * @param parts one, or several that only count together (all must be filled)
 * @param scope what the number is unique within: of a certificate the kind of document, of a composed key what is
 *              composed, "" elsewhere
 */
public record KeyRule(KeyType type, List<Part> parts, String scope) {
    public KeyRule {
        parts = List.copyOf(parts);
    }

    /** @param birthDate true where of an ID number only the date of birth in it counts */
    public record Part(String item, boolean birthDate) {
    }

    public List<String> items() {
        return parts.stream().map(Part::item).toList();
    }

    /** Of a key of one part. */
    public String item() {
        return parts.getFirst().item();
    }
}
