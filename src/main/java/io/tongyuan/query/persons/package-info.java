/**
 * The registered persons in an identity index, so that one engine with one set of weights answers the online check and the list.
 *
 * <p>Terms. The <i>base</i> is an index of all persons as of one change number, in a folder {@code persons-N} of the data folder's indexes, and
 * beside it what is <i>told</i> of each: public id, row of its file, the register's state, a dispute. Whom changes have touched since stands in a
 * small index in memory that speaks in their place. A <i>snapshot</i> is the two together; it never changes, and the next one takes its place
 * in one move. Made of the graph, thrown away and made again at will. While there is none yet, persons are asked by their numbers
 * alone, straight from the graph.
 *
 * <p>A row of the index is one name that a record gives: the golden one, and behind it those of other records. All rows of a person follow each other,
 * persons by their public ids.
 *
 * <p>Traps. A base is never changed; whoever has it open keeps it, also when its folder is gone. What is told says who died: the folder is
 * its owner's alone, as the graph's is.
 */
@Allowed(packages = {"query", "identity", "graph", "privacy", "reconcile"}, libraries = {"org.slf4j"})
package io.tongyuan.query.persons;

import io.tongyuan.model.Allowed;
