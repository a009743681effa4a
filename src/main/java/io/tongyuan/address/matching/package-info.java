/**
 * From a written address to the standard one, or to how far it can be confirmed.
 *
 * <p>Terms. A <i>part</i> is a component of a standard address below its division. An <i>extent</i> says how far down
 * a place is known. A <i>probe</i> asks the index for all registered addresses that have certain parts; a
 * <i>candidate</i> is a distinct place that came back; a <i>fault</i> is what speaks against it, with its cost. A
 * <i>reading</i> takes names written for registered ones that are like them by sound, keys or shape; readings are weighed
 * against each other and against "none" by learned log-odds. The score is the probability that what is confirmed is so,
 * from what was seen of the answer (<i>observations</i>): explaining and scoring are one act. The costs in {@link Part} and
 * {@link Comparison} order candidates of one extent and are set by hand; no score shows them.
 *
 * <p>Rules. A number is never looked for on another street: "road confirmed, number not" is an answer. Two places that
 * fit equally are AMBIGUOUS, confirmed as far as they agree. A part the register leaves blank is no evidence, neither
 * for nor against. A place described by its surroundings (路口, 以东100米, 对面) is never confirmed beyond the road or
 * the estate it is described by.
 *
 * <p>Trap. A candidate may be a place that has no register entry of its own (a door plate known only by the rooms
 * behind it): its id is then "" and its point the middle of what lies there.
 */
@Allowed(packages = {"address.text", "address.parsing", "geometry"}, libraries = {})
package io.tongyuan.address.matching;

import io.tongyuan.model.Allowed;
