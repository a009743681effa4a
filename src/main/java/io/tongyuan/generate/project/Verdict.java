package io.tongyuan.generate.project;

/** What a check ought to say; the later outweighs the earlier. */
public enum Verdict {
    CONFIRMED, UNVERIFIABLE, CONTRADICTED;

    Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
