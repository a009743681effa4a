package io.tongyuan.graph;

import java.util.List;

/** The changes of one transaction: entry i has the number first + i and reads {@code id}, blank, {@code +} or {@code ~}. */
public record ChangeRange(long first, long last, List<String> entries) {
    public List<String> ids() {
        return entries.stream().map(e -> e.substring(0, e.indexOf(' '))).toList();
    }
}
