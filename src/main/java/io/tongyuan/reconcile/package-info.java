/**
 * Many assertions of one thing, one golden record: which value wins and why, and which lost and why.
 *
 * <p>Terms: an <em>assertion</em> is what one source record says of one entity; <em>survivorship</em> (一数一源) picks
 * the winner of each attribute. A pure function of the set of assertions: the order of arrival leaves no trace.
 */
@Allowed(packages = {"identity", "geometry"}, libraries = {"org.yaml.snakeyaml"})
package io.tongyuan.reconcile;

import io.tongyuan.model.Allowed;
