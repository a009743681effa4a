package io.tongyuan.config;

import io.tongyuan.query.PersonIndexState;
import io.tongyuan.query.persons.RegisteredPersons;
import io.tongyuan.web.PersonIndexPulse;

/** Told by those who keep it. */
final class RegisteredPersonsPulse implements PersonIndexPulse {
    private final RegisteredPersons persons;

    RegisteredPersonsPulse(RegisteredPersons persons) {
        this.persons = persons;
    }

    @Override
    public PersonIndexState state() {
        return persons.state();
    }
}
