/**
 * Texts of fields read as what they are: dates, periods, sums, numbers. Canonical text and findings come back, never an
 * exception; what cannot be read is "" and not a guess. What no reading can decide (a sum without a unit) stays
 * undecided in the canonical text.
 */
@Allowed(packages = {}, libraries = {})
package io.tongyuan.source.text;

import io.tongyuan.model.Allowed;
