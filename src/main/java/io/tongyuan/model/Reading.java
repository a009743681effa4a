package io.tongyuan.model;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a text as an identifier: leniently read, strictly judged.
 *
 * @param input      as written
 * @param normalized full width, spaces, separators and case undone; "" for blank input
 * @param value      the identifier where the text has its form, also when a check fails; empty where it hasn't
 * @param findings   every rule broken
 */
public record Reading<T>(String input, String normalized, Optional<T> value, List<Finding> findings) {
    public Reading {
        findings = List.copyOf(findings);
    }

    /** True where no finding is an error. */
    public boolean valid() {
        return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    }

    /** Without the text, which may be an ID number and must not come into a log by accident. */
    @Override
    public String toString() {
        return "Reading[value=" + value.isPresent() + ", findings=" + findings.stream().map(Finding::code).toList() + "]";
    }
}
