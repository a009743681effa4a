/**
 * How a tagger learns from labelled addresses: a recurrent network in two directions (LSTM) under a conditional random field,
 * all in plain Java. Never on the serving path.
 *
 * <p>Terms: <em>translators</em> give the texts of a file with other labels ours, by what texts with both labels teach;
 * a <em>belief</em> is how probable each state of each unit is held; the <em>pupil</em> is the network that learns what the
 * others believe, of texts without labels too.
 *
 * <p>The same files, plan and seed give the same model bit for bit: one thread a network, a fixed order of every sum, functions of our
 * own or of StrictMath in place of those that differ between machines.
 */
@Allowed(packages = {"address.text", "address.tagging.labels", "address.tagging.network", "gazetteer"})
package io.tongyuan.address.tagging.training;

import io.tongyuan.model.Allowed;
