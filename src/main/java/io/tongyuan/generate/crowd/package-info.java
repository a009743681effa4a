/**
 * A register of any number of persons and a list drawn from it, with the truth: the material on which the comparison of
 * identities is measured. Made to be hard: twins and siblings with neighbouring numbers and names that share a character, persons of the
 * same name born on the same day in the same county, persons with a former name, strangers who share name and birth date with
 * somebody of the register.
 *
 * <p>The same seed gives the same bytes. Nothing in {@code identity} may look at it.
 */
@io.tongyuan.model.Allowed(packages = {"generate"}, libraries = {})
package io.tongyuan.generate.crowd;
