package io.tongyuan.generate.organisation;

import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.people.Person;
import io.tongyuan.generate.writing.Written;
import java.time.LocalDate;
import java.util.List;

/**
 * A legal entity that is no enterprise.
 *
 * @param name     of today
 * @param renamed  its changes of name, the oldest first; each begins with the name that the one before ended with
 * @param place    where it really is
 * @param sponsor  who set it up or supervises it
 */
record Organisation(Kind kind, int index, String code, String name, List<Renaming> renamed, LocalDate established,
                    Person.Representative representative, Place place, Written address, String sponsor) {

    record Renaming(LocalDate day, String from, String to) {
    }

    /** @param form first two characters of the credit code: registrar and category (GB 32100) */
    enum Kind {
        AUTHORITY("11", "机关"), INSTITUTION("12", "事业单位"), ASSOCIATION("51", "社会团体"), FOUNDATION("53", "基金会"),
        PRIVATE_SCHOOL_OR_CLINIC("52", "民办非企业单位");

        final String form;
        final String word;

        Kind(String form, String word) {
            this.form = form;
            this.word = word;
        }
    }
}
