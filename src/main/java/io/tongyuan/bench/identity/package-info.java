/**
 * How well and how fast lists of persons are compared with an identity index. In the same run, on the same files: DuckDB by JDBC, its
 * exact join and the repair that one would stage by hand in SQL, and a bare loop that parses, probes a table of longs and
 * writes, which is about what the machine can do.
 *
 * <p>DuckDB is no part of the product: its jar comes by the class path that the build writes for peers (docs/decisions/identity-index.md).
 */
@Allowed(packages = {"bench", "generate", "identity", "batch", "privacy", "source"}, libraries = {"com.sun.management"})
package io.tongyuan.bench.identity;

import io.tongyuan.model.Allowed;
