package io.tongyuan.bench.matching;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.model.StandardAddress;
import java.util.Optional;

/**
 * A query as the judge sees it.
 *
 * @param truth  what is meant; empty where it is not in the base
 * @param extent how far the text says it; where it is not in the base, how far it can be confirmed at most
 * @param fits   how many places of the base it fits
 * @param estate the truth is meant by its estate, else by its plate
 */
record Asked(String text, Optional<StandardAddress> truth, Extent extent, int fits, boolean estate, boolean plate, String marks) {
}
