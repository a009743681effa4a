package io.tongyuan.graph;

/** What a graph holds in all. */
public record GraphSize(long nodes, long relationships) {
}
