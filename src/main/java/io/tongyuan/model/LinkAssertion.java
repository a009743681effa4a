package io.tongyuan.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A link that one source record asserts between two of its mentions, by their roles.
 *
 * @param basis      "" where it stands on shared numbers, else what it is proposed by
 * @param attributes of the link itself: position, since, until
 */
public record LinkAssertion(LinkType type, String from, String to, String basis, SortedMap<String, String> attributes) {
    public LinkAssertion {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** Stated outright, and nothing said of it. */
    public LinkAssertion(LinkType type, String from, String to) {
        this(type, from, to, "", new TreeMap<>());
    }
}
