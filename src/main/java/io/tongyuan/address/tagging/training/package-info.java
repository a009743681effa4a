/**
 * How a tagger learns from labelled addresses: a recurrent network in two directions (LSTM) under a conditional random field,
 * all in plain Java. Never on the serving path.
 *
 * <p>Terms: <em>translators</em> give the texts of a file with other labels ours, by what texts with both labels teach;
 * <em>teachers</em> label texts that have no labels; the <em>network</em> that is used learns from all of those.
 *
 * <p>The same files, plan and seed give the same model bit for bit: one thread, a fixed order of every sum, functions of our
 * own or of StrictMath in place of those that differ between machines.
 */
@Allowed(packages = {"address.text", "address.tagging.labels", "address.tagging.network", "gazetteer"})
package io.tongyuan.address.tagging.training;

import io.tongyuan.model.Allowed;
