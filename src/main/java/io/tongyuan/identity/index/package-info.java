/**
 * The memory-mapped identity index of a register of persons: from a number, or from a name with part of a number, to the
 * row of the register. One file, {@code persons.idx}, mapped and shared by all threads; a new one takes its place in one move.
 *
 * <p>Terms. A <i>digest</i> is SipHash-2-4 of a number under a key that lies outside the folder. A <i>bucket</i> is one cache
 * line of three <i>entries</i>; an entry is at a <i>slot</i>, and has a digest, a sealed name, a row and flags. A
 * <i>near key</i> is a digest of the name with the birth date, or with division, sequence and check: by it rows are found whose
 * number is wrong in more than one place. <i>Alike</i> is how many other persons there are, on average, one slip of the pen
 * away from a registered number: what a number that is nearly right is worth as evidence hangs on it.
 *
 * <p>Layout (docs/IDENTITY.md): header, buckets, directory and entries of the near keys, counts of names, long names.
 *
 * <p>Traps. A digest hides nothing from who holds the key: all numbers can be tried. Names are sealed by a stream of the same
 * function under the slot and a random number of the file, so one index never tells two slots of equal names. A row number
 * counts rows that are not blank, from 1, the header not counted: as everywhere here.
 */
@Allowed(packages = {}, libraries = {})
package io.tongyuan.identity.index;

import io.tongyuan.model.Allowed;
