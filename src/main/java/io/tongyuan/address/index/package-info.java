/**
 * The index of standard addresses, on Lucene: derived from the graph's change feed, thrown away and rebuilt at will.
 * Beside them it keeps the names of legal entities, projects and points of interest, so that one feed and one commit serve both.
 *
 * <p>Terms. A document is one registered address. An <i>area</i> term is the division's code at one of its levels. A
 * <i>place</i> value is a 64-bit digest of the address cut to an extent: documents of one place share it, so the distinct
 * places among thousands of hits are found without reading them.
 *
 * <p>There is no free-text ranking: every part is one exact term, a part that is not registered has a term of its own,
 * and estate names have their pairs of characters beside.
 *
 * <p>Traps. One process writes, by Lucene's lock; others read what was committed. The number of the last change applied
 * stands in the commit itself, so index and number cannot part. A folder of another {@link
 * io.tongyuan.address.index.Layout#VERSION} is never read: raise it with any change of the fields.
 */
@Allowed(packages = {"address.matching", "geometry"}, libraries = {"org.apache.lucene"})
package io.tongyuan.address.index;

import io.tongyuan.model.Allowed;
