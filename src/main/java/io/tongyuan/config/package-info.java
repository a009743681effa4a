/**
 * Where the parts are put together: factories that hand the services to Micronaut, and the server's start and stop.
 *
 * <p>Trap: beans are lazy unless they carry {@code @Context}; what the first request must not wait for is eager.
 */
@io.tongyuan.model.Allowed(
        packages = {"privacy", "geometry", "gazetteer", "address", "identity", "reconcile", "source", "graph", "ingest",
                "query", "batch", "jobs", "sharing", "dispute", "cascade", "poi", "web"},
        libraries = {"io.micronaut", "jakarta", "io.micrometer", "org.slf4j"})
package io.tongyuan.config;
