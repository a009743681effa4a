/**
 * The trained tagger as it is used: from the symbols of a text to the label of each, by one small recurrent network
 * or several and the best way through the labels, or the elements that promise the highest F1.
 *
 * <p>Terms: a <em>unit</em> is a character, a number or a Latin word, and has one <em>symbol</em>; a <em>feature</em> is what is
 * read of a unit: its symbol, its symbol with the next, the part it has in a division's name, whether both stand in the text again. Each
 * feature adds its row to the <em>gates</em> of both directions, so that reading costs no product of matrices. A <em>state</em>
 * is a label.
 *
 * <p>Traps: a model holds the names of divisions it learned with, and another gazetteer doesn't change it; the rows are bytes,
 * so scores differ from those in training in the third digit.
 */
@Allowed(packages = {"address.text", "address.tagging.labels", "gazetteer"})
package io.tongyuan.address.tagging.network;

import io.tongyuan.model.Allowed;
