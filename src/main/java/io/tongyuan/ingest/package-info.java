/**
 * The write line, in order: reader → {@link io.tongyuan.ingest.RowMapper} (row to source record: identifiers, addresses,
 * findings) → {@link io.tongyuan.ingest.BatchWriter} (one transaction: versions, keys, golden values, links, changes).
 * Records sent one by one ({@link io.tongyuan.ingest.RecordIntake}) are gathered into such transactions by
 * {@link io.tongyuan.ingest.GroupCommit}.
 *
 * <p>Invariants: every row ends accepted, accepted with findings, or refused into a file; the graph's content is a
 * function of the set of records, whatever their order; importing the same again changes nothing, so a killed import is
 * finished by running it again.
 */
@Allowed(packages = {"privacy", "geometry", "gazetteer", "address", "identity", "reconcile", "source", "graph", "cascade"},
        libraries = {"org.slf4j", "com.fasterxml.jackson"})
package io.tongyuan.ingest;

import io.tongyuan.model.Allowed;
