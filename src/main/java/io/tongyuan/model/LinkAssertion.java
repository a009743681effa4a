package io.tongyuan.model;

/** A link that one source record asserts between two of its mentions, by their roles. */
public record LinkAssertion(LinkType type, String from, String to) {
}
