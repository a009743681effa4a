package io.tongyuan.generate.project;

import io.tongyuan.generate.writing.Written;
import io.tongyuan.model.Point;
import java.time.LocalDate;
import java.util.Optional;

/** A row of 投资项目, as filed. */
public record Project(int index, String code, String name, String unit, String unitCode, Written place, String type,
                      String state, LocalDate coded, Optional<Point> point) {

    Project withCode(String other) {
        return new Project(index, other, name, unit, unitCode, place, type, state, coded, point);
    }

    Project withUnit(String otherName, String otherCode) {
        return new Project(index, code, name, otherName, otherCode, place, type, state, coded, point);
    }

    Project withState(String other) {
        return new Project(index, code, name, unit, unitCode, place, type, other, coded, point);
    }

    /** A place that the text leaves open has no coordinates either, or they would decide. */
    Project withVaguePlace(Written other) {
        return new Project(index, code, name, unit, unitCode, other, type, state, coded, Optional.empty());
    }
}
