/**
 * A base of standard addresses over many real counties, of any size, and what people write when they mean one of them:
 * the material on which matching is measured. The noise model is data ({@code resources/generate/noise}); nothing in
 * {@code address} may look at it.
 *
 * <p>Terms. The <i>base</i> is a stream of places, county by county, the same for the same seed. A query <i>says</i>
 * some of the parts of the place it means. It <i>fits</i> every place of the base that has all the parts said; where it
 * fits several, no one can tell which is meant. A query of a place that is not in the base has an extent to which it can
 * be <i>confirmed</i> none the less: the road whose number does not exist.
 *
 * <p>Traps. Counties fall to tuning or to scoring by a hash of their code: nothing learned on the one half has seen a
 * name of the other's counties. A slip is drawn anew where it gives, or could as well come from, another name of the
 * county: what is undecidable is not asked.
 */
@Allowed(packages = {"generate", "gazetteer", "geometry"}, libraries = {"com.fasterxml.jackson", "com.hankcs"})
package io.tongyuan.generate.noise;

import io.tongyuan.model.Allowed;
