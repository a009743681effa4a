/**
 * Changes that cascade (联动更新): divisions renamed, recoded, merged, split, abolished; roads and estates renamed, door
 * plates renumbered, buildings demolished. What they make of a record's word, which objects they touch, and what would
 * change before anything does.
 *
 * <p>Terms: a <em>change</em> is one row of a file; a <em>cascade</em> is a file applied, one run that can be finished
 * and taken back. Nothing is rewritten: what records say stays, and survivorship reads it in the names of now
 * ({@link io.tongyuan.cascade.StandingChanges}), so that records that come later with names of then follow too, and a
 * cascade taken back leaves no trace.
 *
 * <p>Traps: names and codes are given again to others. A change concerns what is dated before that; all changes of one
 * day happen at once (188 becomes 200, and 186 becomes 188). Where a split leaves open which part a place came to, it
 * is in both: {@code divisionCandidates}, and {@code division} is what holds them.
 */
@Allowed(packages = {"gazetteer", "address", "identity", "reconcile", "source", "graph"}, libraries = {"com.fasterxml.jackson", "de.siegmar.fastcsv"})
package io.tongyuan.cascade;

import io.tongyuan.model.Allowed;
