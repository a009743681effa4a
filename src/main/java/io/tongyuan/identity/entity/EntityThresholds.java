package io.tongyuan.identity.entity;

import java.util.Optional;

/**
 * How far a name may be off with which a legal entity or project is given; beyond it is possible. Empty: not given in that way.
 *
 * @param withCode where the code agrees
 * @param withSlip where the code was put right, or its organisation code alone agrees
 * @param alone    where there is no code to go by
 */
public record EntityThresholds(EntityNameLevel withCode, Optional<EntityNameLevel> withSlip, Optional<EntityNameLevel> alone) {
    static boolean within(EntityNameLevel name, Optional<EntityNameLevel> farthest) {
        return farthest.filter(f -> name.compareTo(f) <= 0).isPresent();
    }
}
