package io.tongyuan.source;

import java.util.List;
import java.util.Optional;

/**
 * Where an attribute's value comes from.
 *
 * @param name  of the vocabulary in docs/RESOURCES.md
 * @param items the first filled one speaks; empty where the value is constant
 * @param value the constant
 * @param part  of an item that is a period
 * @param when  asserted only where this holds
 */
public record AttributeRule(String name, List<String> items, String value, Part part, Optional<Condition> when) {
    public AttributeRule {
        items = List.copyOf(items);
    }

    public enum Part {
        WHOLE, FROM, TO
    }

    /** What the row asserts, "" for nothing. */
    public String of(ResourceRow row) {
        if (when.isPresent() && !when.get().holds(row::text)) {
            return "";
        }
        for (String item : items) {
            String found = row.value(item).part(part);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return value;
    }
}
