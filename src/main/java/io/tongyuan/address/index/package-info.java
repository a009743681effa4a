/**
 * The index of standard addresses, on Lucene: derived from the graph's change feed, thrown away and rebuilt at will.
 * Beside them it keeps the names of legal entities, projects and points of interest, so that one feed and one commit serve both.
 *
 * <p>Terms. A document is one registered address. A <i>key</i> is a term of the parts by which it is looked for, road and
 * number for one, with its county behind. Its <i>values</i> are read beside a hit without reading the address itself:
 * digests of its parts, of which the numbers of the <i>places</i> follow that it lies in, so that the distinct places
 * among thousands of hits are told apart.
 *
 * <p>There is no free-text ranking and no intersection of long lists: one key's few documents are gone through, each
 * checked by its values.
 *
 * <p>What somebody begins to write is completed from terms of their own: the terms dictionary holds each distinct name once and
 * counts its bearers. The names among them are held in memory too, so that the weightiest of those that begin so are found
 * without looking at the others.
 *
 * <p>Traps. One process writes, by Lucene's lock; others read what was committed. The number of the last change applied
 * stands in the commit itself, so index and number cannot part. A folder of another {@link
 * io.tongyuan.address.index.Layout#VERSION} is never read: raise it with any change of the fields.
 */
@Allowed(packages = {"address.matching", "address.text", "geometry"}, libraries = {"org.apache.lucene"})
package io.tongyuan.address.index;

import io.tongyuan.model.Allowed;
