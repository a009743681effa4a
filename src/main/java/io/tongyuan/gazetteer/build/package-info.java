/**
 * Makes the gazetteer's files from the packages they come from. Nothing of those packages is run: their JSON is read,
 * and of the one that writes its table into a script, the pairs of code and name.
 *
 * <p>Terms: an <em>edition</em> is the list of six-digit codes as it stood at one time; a <em>row</em> is one line of
 * the list of divisions. The same packages give the same bytes (of the gzip file: with the same zlib; the manifest has
 * the digest of its content too).
 */
@Allowed(packages = {"gazetteer"}, libraries = {"com.fasterxml.jackson", "de.siegmar.fastcsv"})
package io.tongyuan.gazetteer.build;

import io.tongyuan.model.Allowed;
