/**
 * The commands. Each reads its arguments, calls one of the packages below and prints; no rule of the domain lives
 * here, and this is the only package that may use the standard streams.
 */
@io.tongyuan.model.Allowed(
        packages = {"model", "privacy", "geometry", "gazetteer", "address", "identity", "reconcile", "source", "graph",
                "ingest", "query", "batch", "sharing", "dispute", "cascade", "poi", "web", "config", "generate", "bench"},
        libraries = {"picocli", "me.tongfei.progressbar", "com.fasterxml.jackson", "io.micronaut", "org.slf4j", "sun.misc"})
package io.tongyuan.cli;
