package io.tongyuan.generate.crowd;

/**
 * A person that never was.
 *
 * @param day    of birth, from {@link Numbers#FIRST_DAY}
 * @param former "" for none
 */
record Somebody(String surname, String given, boolean male, int county, int day, int sequence, String former) {
    String name() {
        return surname + given;
    }

    String id() {
        return Numbers.text(county, day, sequence);
    }
}
