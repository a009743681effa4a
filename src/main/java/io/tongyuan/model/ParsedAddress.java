package io.tongyuan.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A written address taken apart.
 *
 * @param text     as written
 * @param elements in the order written, never overlapping
 * @param division the finest division that is certain; empty where nothing can be said
 * @param zone     development zone and the like, "" where none is named; never part of the path
 * @param others   further addresses in the text, in the order written: what they are made of is REDUNDANT among the
 *                 elements of the first. Text and offsets of each are its own
 */
public record ParsedAddress(String text, List<AddressElement> elements, Optional<Division> division, String zone,
                            List<Finding> findings, List<ParsedAddress> others) {
    public ParsedAddress {
        elements = List.copyOf(elements);
        findings = List.copyOf(findings);
        others = List.copyOf(others);
    }

    /** The only address of its text. */
    public ParsedAddress(String text, List<AddressElement> elements, Optional<Division> division, String zone, List<Finding> findings) {
        this(text, elements, division, zone, findings, List.of());
    }

    /**
     * @param code     twelve digits, zeros below the finest level known
     * @param inferred levels that the text does not name but that follow from those it does
     */
    public record Division(String code, DivisionPath path, Set<Level> inferred) {
        public Division {
            inferred = Set.copyOf(inferred);
        }
    }

    /** The first element of that type. */
    public Optional<AddressElement> first(ElementType type) {
        return elements.stream().filter(e -> e.type() == type).findFirst();
    }

    /** Normal form of the first element of that type, "" where there is none. */
    public String value(ElementType type) {
        return first(type).map(AddressElement::value).orElse("");
    }
}
