package io.tongyuan.model;

import java.util.Optional;

/** What an identifier's check needs to know of divisions; the gazetteer is one. */
public interface DivisionDirectory {
    /** Takes every code for known: for readers that ask for form and check alone. */
    DivisionDirectory ANY = new DivisionDirectory() {
        @Override
        public boolean everKnown(String code6) {
            return true;
        }

        @Override
        public Optional<String> nameIn(String code6, int year) {
            return Optional.empty();
        }
    };

    /** True where the six-digit code stood, or stands, in any edition known. */
    boolean everKnown(String code6);

    /** The name (full path, 山东省淄博市周村区) that the code had in that year, or the nearest known to it. */
    Optional<String> nameIn(String code6, int year);
}
