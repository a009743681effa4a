package io.tongyuan.address.matching;

/** What came of resolving a written address. */
public enum Verdict {
    /** Everything written is confirmed, and one place fits. */
    MATCH,
    /** One place fits as far as {@code confirmedTo} says; the rest of what is written is not confirmed. */
    PARTIAL,
    /** Several places fit equally. */
    AMBIGUOUS,
    /** Nothing can be confirmed. */
    NONE
}
