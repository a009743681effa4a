/**
 * Is it the same person, entity, project? Here the normal form in which names are compared, identity keys and the statuses of a
 * comparison; {@code index} finds candidates, {@code person} and {@code entity} compare and decide, {@code linking} puts records
 * of lists together; {@code thresholds} says how sure one must be, by what it is for.
 */
@Allowed(packages = {"address"}, libraries = {})
package io.tongyuan.identity;

import io.tongyuan.model.Allowed;
