package io.tongyuan.generate.project;

import io.tongyuan.generate.writing.Written;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A permit as its office has it; what is shared of it depends on the source.
 *
 * @param until empty is open-ended
 * @param state 状态, "" where not filled
 */
public record Permit(PermitSource source, String number, String projectCode, String unit, String project, Written place,
                     LocalDate issued, Optional<LocalDate> until, String state) {

    PermitKind kind() {
        return source.kind;
    }

    Permit from(PermitSource other) {
        return new Permit(other, number, projectCode, unit, project, place, issued, until, state);
    }

    Permit numbered(String other) {
        return new Permit(source, other, projectCode, unit, project, place, issued, until, state);
    }

    Permit withProjectCode(String other) {
        return new Permit(source, number, other, unit, project, place, issued, until, state);
    }

    Permit withNames(String otherUnit, String otherProject) {
        return new Permit(source, number, projectCode, otherUnit, otherProject, place, issued, until, state);
    }

    Permit withPlace(Written other) {
        return new Permit(source, number, projectCode, unit, project, other, issued, until, state);
    }

    Permit withValidity(LocalDate otherIssued, Optional<LocalDate> otherUntil, String otherState) {
        return new Permit(source, number, projectCode, unit, project, place, otherIssued, otherUntil, otherState);
    }
}
