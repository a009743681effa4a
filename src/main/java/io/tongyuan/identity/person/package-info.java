/**
 * Is this name with this number a person of the register? Candidates from the identity index, compared level by level,
 * weighed, decided; explaining is a by-product of deciding.
 *
 * <p>Terms. A <i>slip</i> is one wrong digit, two neighbours swapped, a digit lost or doubled: the check character leaves some
 * twenty numbers that it may have come from, and all are looked up. A <i>level</i> says how alike two numbers or two names are.
 * The weights are Fellegi and Sunter's (1969): how much likelier a level is where both are one person than where they are
 * two, in bits; of an equal name the more the fewer bear it.
 *
 * <p>Rules. A number that the register holds is the person's: what is then asked is the name alone. A sound number
 * that the register lacks gives no row: strangers share name and birth date with somebody oftener than two slips cancel each other.
 *
 * <p>Trap. What was wrong in a number is not said place by place: who has 17 digits right would be told the eighteenth.
 */
@Allowed(packages = {"identity", "address.text"}, libraries = {})
package io.tongyuan.identity.person;

import io.tongyuan.model.Allowed;
