package io.tongyuan.source;

import io.tongyuan.model.Finding;
import io.tongyuan.source.reading.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row by the items of its resource. */
public final class ResourceRow {
    private final RawRow raw;
    private final Header header;
    private final Value[] values;
    private final List<Finding> findings = new ArrayList<>(0);

    ResourceRow(RawRow raw, Header header, ValueReader reader) {
        this.raw = raw;
        this.header = header;
        this.values = new Value[header.resource().items().size()];
        for (int i = 0; i < values.length && raw.refusal().isEmpty(); i++) {
            values[i] = reader.read(i, raw.fields(), findings);
        }
    }

    /** From 1, header and blank rows not counted. */
    public long number() {
        return raw.number();
    }

    /** Where it begins in the file, from 1. */
    public long line() {
        return raw.line();
    }

    /** All fields as read, in the file's order. */
    public List<String> fields() {
        return raw.fields();
    }

    /** UTF-16 units of all fields. */
    public long length() {
        return raw.fields().stream().mapToLong(String::length).sum();
    }

    /** Why the row cannot be read; then it has no values. */
    public Optional<Finding> refusal() {
        return raw.refusal();
    }

    /** Canonical text of an item, "" where it is blank, unreadable or not in the file. */
    public String text(String item) {
        return value(item).text();
    }

    public Value value(String item) {
        Value v = values[header.index(item)];
        return v == null ? Value.BLANK : v;
    }

    /** What was wrong with its fields; columns by the file's own names, values masked. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
