/**
 * Addresses with labelled elements as files hold them: one token and its label a line, a blank line between addresses.
 *
 * <p>Terms: a <em>label</em> is a place in an element and the element's type ({@code B-road}); a <em>scheme</em> says
 * which places there are: B and I, or B, I, E and S. An <em>element</em> here is what conlleval counts as one.
 *
 * <p>Traps: a token may be a blank, so that only its label stands on the line; files spell one type in several cases
 * (subRoad, subroad); some files give a number as one token and some each digit, masked or not.
 */
@Allowed(packages = {}, libraries = {"de.siegmar.fastcsv"})
package io.tongyuan.address.tagging.labels;

import io.tongyuan.model.Allowed;
