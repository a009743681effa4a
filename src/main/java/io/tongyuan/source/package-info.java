/**
 * Resources as data, and the reading of their files.
 *
 * <p>A <em>resource</em> is what one agency shares: named items, and rules saying what a row of them asserts of whom.
 * It is one JSON file under {@code resources/}, never a class; docs/RESOURCES.md gives the form and the vocabulary of
 * attributes. A <em>mention</em> is one person, legal entity, project, certificate or place that a row speaks of; a
 * <em>header</em> is a file's own name of a column, an <em>item</em> the resource's name of it.
 *
 * <p>The way of a row: {@link io.tongyuan.source.reading.RowReader} cuts the file into rows and knows nothing of
 * resources but how well a line looks like a header; {@link io.tongyuan.source.HeaderRecogniser} ties columns to items;
 * {@link io.tongyuan.source.ResourceFile} gives rows by item, each value in canonical form with its findings; what
 * cannot be read goes to {@link io.tongyuan.source.RefusedRows}.
 *
 * <p>Traps: a row may be refused and still have a number, so numbers are never reused; a value that a spreadsheet has
 * damaged (1.1E+17) is blank, for as a key it would tie strangers together; U+FFFF marks bytes that could not be
 * decoded and never leaves this package.
 */
@Allowed(packages = {}, libraries = {"com.fasterxml.jackson", "de.siegmar.fastcsv", "org.dhatim.fastexcel", "org.apache.commons.compress"})
package io.tongyuan.source;

import io.tongyuan.model.Allowed;
