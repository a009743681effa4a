/**
 * Is this name with this code a legal entity of the register? By credit code, by the organisation code inside it, by registration number,
 * by name.
 *
 * <p>Terms. A name is 区划 + 字号 + 行业 + 组织形式: its <i>core</i> is what is left without the division before and the legal form
 * behind. Which words are divisions the register itself shows: what stands before 省, 市, 区, 县 in many names. Names are
 * <i>like</i> by the rare pairs of characters that they share.
 *
 * <p>Rules. A code that the register holds is the entity's: the name then says how well they agree. A sound code that the
 * register lacks is another entity's, whatever the name. By name alone a row is given only where one entity fits and no other nearly.
 */
@Allowed(packages = {"identity", "address.text"}, libraries = {})
package io.tongyuan.identity.entity;

import io.tongyuan.model.Allowed;
