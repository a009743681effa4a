package io.tongyuan.reconcile;

import io.tongyuan.identity.NameForm;

/** What survivorship has to know of written addresses. */
public interface WrittenPlaces {
    /** What two writings of one place share. */
    String form(String written);

    /** How many levels it names: the more, the more precise. */
    int levels(String written);

    /** Where nothing can take addresses apart: two are the same where their letters are, and the longer is more precise. */
    WrittenPlaces BY_LETTERS = new WrittenPlaces() {
        @Override
        public String form(String written) {
            return NameForm.of(written);
        }

        @Override
        public int levels(String written) {
            return NameForm.of(written).length();
        }
    };
}
