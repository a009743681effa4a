package io.tongyuan.graph;

import java.util.Optional;

/**
 * A place in the shared layer, as it is looked for there.
 *
 * @param id       public id of the place
 * @param state    COLLECTED, VERIFIED, RELEASED, CLOSED; MERGED where another has taken its place
 * @param shared   it may be given out
 * @param wasShared it was once: whoever holds a copy has to learn that it is no longer
 * @param division twelve digits, "" where it is not known
 * @param category code, "" where it is not known
 * @param into     of MERGED: who has taken its place
 * @param seq      number of the last change that concerns it
 * @param reason   why it is not shared, "" where it is or nobody has done anything yet
 */
public record StoredPlaceRow(String id, String state, boolean shared, boolean wasShared, String division, String category,
                             Optional<Double> lon, Optional<Double> lat, String into, long seq, String reason) {
}
