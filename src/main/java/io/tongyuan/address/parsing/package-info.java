/**
 * From a written text to a {@link io.tongyuan.model.ParsedAddress}: the divisions at its head, the elements beneath
 * them, what follows from both, and what is wrong with it.
 *
 * <p>Terms: a <em>mention</em> is a piece of text that may name divisions; a <em>reading</em> is a chain of mentions
 * from the head of the text with the divisions that all of them allow. Every reading is kept and weighed by the names
 * that support it; where two fit about equally the answer is what they have in common, and a finding says between
 * which it stands. What the head leaves open, towns and villages further on decide
 * ({@link io.tongyuan.address.parsing.CountyEvidence}), never a coin. Levels that no name in the text says but that follow are marked <em>inferred</em>.
 *
 * <p>Traps: a short name before a road's ending is a road (淄博路, 张北路) and before a town's or village's ending
 * another place (唐山镇, 白塔镇); 城区 and 郊区 are counties' names and common words; a development zone is no level of
 * the path, though one whose name begins with a county's lies in that county; a municipality is one division that is
 * both province and city; old names lead on to what took their place.
 */
@Allowed(packages = {"model", "gazetteer", "address.text", "address.tagging"})
package io.tongyuan.address.parsing;

import io.tongyuan.model.Allowed;
