/**
 * Neo4j: the life of the connection, the schema, the repositories. The driver is used in here alone, and Neo4j's
 * internal ids never leave.
 *
 * <p>Terms. The <em>owner</em> is the command that started the Neo4j of a data folder; it ends with it. A
 * <em>joiner</em> found it running and uses it too; should the owner end first, the joiner's next call starts another
 * and becomes its owner. An <em>external</em> server or cluster is one that {@code NEO4J_URI} names; we neither start
 * nor end it.
 *
 * <p>The environment: {@code NEO4J_URI}, {@code NEO4J_USER}, {@code NEO4J_PASSWORD}, {@code NEO4J_DATABASE} for an
 * external server; {@code TONGYUAN_GRAPH_HEAP}, {@code TONGYUAN_GRAPH_PAGE_CACHE}, {@code TONGYUAN_GRAPH_JVM_FLAGS} for
 * one of ours.
 *
 * <p>Traps. Work given to {@code read} and {@code write} may run more than once, also after a commit whose answer was
 * lost: it must come to the same in the end. PIDs are used again, so a process is known by PID and start time.
 */
@io.tongyuan.model.Allowed(packages = {}, libraries = {"org.neo4j.driver", "com.fasterxml.jackson", "org.slf4j"})
package io.tongyuan.graph;
