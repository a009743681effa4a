package io.tongyuan.sharing;

import java.util.Objects;

/**
 * One use of shared data. Values are masked.
 *
 * @param agency  name of the agency, "" where it showed no good key
 * @param purpose as the agency stated it
 * @param action  "project.check" and the like
 * @param object  public id or public code of what it was about, "" where unknown
 * @param outcome HTTP status, and the verdict or the problem's code
 */
public record AuditEntry(String requestId, String agency, String purpose, String action, String object,
                         String outcome) {
    public AuditEntry {
        Objects.requireNonNull(requestId);
        Objects.requireNonNull(agency);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(action);
        Objects.requireNonNull(object);
        Objects.requireNonNull(outcome);
    }
}
