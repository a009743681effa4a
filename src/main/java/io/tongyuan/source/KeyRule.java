package io.tongyuan.source;

import java.util.List;

/**
 * @param items one, or several that only count together (all must be filled)
 * @param scope what the number is unique within: of a certificate the kind of document, "" elsewhere
 */
public record KeyRule(KeyType type, List<String> items, String scope) {
    public KeyRule {
        items = List.copyOf(items);
    }

    public String item() {
        return items.getFirst();
    }
}
