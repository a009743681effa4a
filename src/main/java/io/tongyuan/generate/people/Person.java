package io.tongyuan.generate.people;

import io.tongyuan.generate.land.Place;
import java.time.LocalDate;

/**
 * A person that never was.
 *
 * @param id valid, 18 characters
 */
public record Person(String surname, String given, boolean male, String ethnicity, LocalDate birth, String id,
                     Place home) {
    public String name() {
        return surname + given;
    }

    /** Who may represent a company: enough to write in its register. */
    public record Representative(String name, String id) {
    }
}
