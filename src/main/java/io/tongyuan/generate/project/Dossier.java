package io.tongyuan.generate.project;

import io.tongyuan.generate.land.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A project with its permits and what is true of it.
 *
 * @param site where it really is
 */
public record Dossier(Project project, Place site, List<Permit> permits, Truth truth) {
    public Dossier {
        permits = List.copyOf(permits);
    }

    Dossier with(Project other) {
        return new Dossier(other, site, permits, truth);
    }

    Dossier with(Truth other) {
        return new Dossier(project, site, permits, other);
    }

    Dossier with(List<Permit> others) {
        return new Dossier(project, site, others, truth);
    }

    Dossier eachPermit(UnaryOperator<Permit> change) {
        return with(permits.stream().map(change).toList());
    }

    Dossier permit(int i, UnaryOperator<Permit> change) {
        List<Permit> changed = new ArrayList<>(permits);
        changed.set(i, change.apply(changed.get(i)));
        return with(changed);
    }
}
