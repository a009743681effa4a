/**
 * The main of the embedded Neo4j's process: the only package that may touch Neo4j's server classes. It has a class
 * path and a heap of its own and is reached over Bolt alone, because those jars are GPL-3 and ours are not.
 *
 * <p>Traps. A start that fails must call {@code System.exit}: Neo4j's threads keep the JVM alive and the store locked.
 * Setting the password that is set already throws, so each start takes another. What is printed on standard output
 * after the port would block one day: nobody reads on.
 */
@io.tongyuan.model.Allowed(packages = {}, libraries = {"org.neo4j", "sun.misc"})
package io.tongyuan.graphserver;
