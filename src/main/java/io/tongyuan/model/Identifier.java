package io.tongyuan.model;

/**
 * An identifier in its normal form. That it has the form says nothing of its checks: those are findings of the
 * {@link Reading} it came from, since a register keeps broken identifiers too.
 */
public sealed interface Identifier
        permits PersonId, Uscc, OrganisationCode, RegistrationNumber, ProjectCode, EstateUnit, DivisionCode {
    /** Normal form; two texts that mean the same identifier have the same. */
    String text();
}
