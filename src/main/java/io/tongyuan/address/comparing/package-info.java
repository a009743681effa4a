/**
 * Whether two written addresses mean one place, with no register to ask: {@link io.tongyuan.address.comparing.PairComparison}.
 *
 * <p>Terms. A <i>feature</i> is one number about the pair (road equal, share of the rarer name found in the other text).
 * An <i>aspect</i> is what a person would say of it (道路, 门牌号, 名称 …): the features of an aspect are explained
 * together. A <i>score</i> is the probability of the verdict that is given.
 *
 * <p>The weights are learned: gradient-boosted trees (Friedman 2001, Greedy Function Approximation) over the features,
 * one sum of log-odds a verdict. Each tree's path says what each feature gave, so that deciding and explaining are one act.
 * Part of the log-odds is what small recurrent networks say that read both texts together, unit by unit
 * ({@link io.tongyuan.address.comparing.PairSigns}): they see in which place of which element a word of the other stands or is missing.
 *
 * <p>Traps. A part that one of the two leaves out is no evidence, neither for nor against: it has a value of its own
 * ({@link io.tongyuan.address.comparing.Features#ABSENT}). 28幢 against 29幢 shares all but one character, 三号 and 3号
 * share none: numbers are compared in their normal form, never as characters alone.
 */
@Allowed(packages = {"address.parsing", "address.matching", "address.text", "address.tagging", "model", "gazetteer"}, libraries = {"com.fasterxml.jackson"})
package io.tongyuan.address.comparing;

import io.tongyuan.model.Allowed;
