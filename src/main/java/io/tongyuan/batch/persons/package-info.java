/**
 * Lists of persons against an identity index, and registers into one: CSV bytes in, CSV bytes out, on all cores, in constant memory.
 *
 * <p>A file is worked through in blocks of whole records. Of each row the number and the name are taken from the bytes as they
 * are; what agrees at once is answered so ({@link io.tongyuan.batch.persons.ListWorker}), everything else goes
 * through {@code identity.person}. Blocks are answered in any order and written in the file's.
 *
 * <p>Trap: results hold ID numbers in clear, as the list did; the file is its owner's alone.
 */
@Allowed(packages = {"batch", "identity", "privacy", "source"}, libraries = {})
package io.tongyuan.batch.persons;

import io.tongyuan.model.Allowed;
