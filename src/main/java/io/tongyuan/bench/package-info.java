/**
 * Benchmarks that print a table and archive the run under {@code benchmarks/runs}. A peer runs beside us in the same
 * run, on the same machine at the same hour: the ratio counts, for machines are noisy.
 */
@Allowed(packages = {"privacy", "geometry", "gazetteer", "address", "identity", "reconcile", "source", "graph", "ingest", "query",
        "sharing", "generate", "cascade", "poi", "config"}, libraries = {"com.fasterxml.jackson", "de.siegmar.fastcsv", "com.sun.management"})
package io.tongyuan.bench;

import io.tongyuan.model.Allowed;
