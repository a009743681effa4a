/**
 * Places that many agencies collect (政务POI): put together, verified, released, shared as one layer.
 *
 * <p>Terms. A <em>part</em> is what the records alone would make a place of its own: one name at one address. A <em>decision</em>
 * says of two parts whether they are one place, with its grounds; it is <em>drawn</em> where it holds a group together. A
 * <em>place</em> is a group of parts, an entity of the graph. A <em>row</em> is a place in the shared layer, by which it is found.
 *
 * <p>Rules. A pair is decided by what its two parts say and nothing else, so that the order of arrival leaves no trace; an
 * official's judgement goes before every decision. A category that is not mapped is none. What was verified and has changed
 * since falls back by itself.
 *
 * <p>Traps. Decisions, parts and rows follow the change log: between a record and its place in the layer lie some seconds. A
 * place that was shared once and is not any more stays in the layer as its id and why, for those who hold a copy.
 */
@Allowed(packages = {"geometry", "gazetteer", "address", "identity", "reconcile", "graph", "ingest", "privacy"},
        libraries = {"com.fasterxml.jackson", "de.siegmar.fastcsv", "org.h2gis", "org.locationtech.jts"})
package io.tongyuan.poi;

import io.tongyuan.model.Allowed;
