package io.tongyuan.model;

import java.time.LocalDate;

/** The identifiers that can be read from a text. */
public enum IdentifierType {
    PERSON_ID {
        @Override
        public Reading<PersonId> read(String text, DivisionDirectory divisions, LocalDate today) {
            return PersonId.read(text, divisions, today);
        }
    },
    USCC {
        @Override
        public Reading<Uscc> read(String text, DivisionDirectory divisions, LocalDate today) {
            return Uscc.read(text, divisions);
        }
    },
    REGISTRATION_NUMBER {
        @Override
        public Reading<RegistrationNumber> read(String text, DivisionDirectory divisions, LocalDate today) {
            return RegistrationNumber.read(text, divisions);
        }
    },
    PROJECT_CODE {
        @Override
        public Reading<ProjectCode> read(String text, DivisionDirectory divisions, LocalDate today) {
            return ProjectCode.read(text, divisions, today);
        }
    },
    ESTATE_UNIT {
        @Override
        public Reading<EstateUnit> read(String text, DivisionDirectory divisions, LocalDate today) {
            return EstateUnit.read(text, divisions);
        }
    },
    DIVISION {
        @Override
        public Reading<DivisionCode> read(String text, DivisionDirectory divisions, LocalDate today) {
            return DivisionCode.read(text, divisions);
        }
    };

    /** @param today the day after which no date can lie */
    public abstract Reading<? extends Identifier> read(String text, DivisionDirectory divisions, LocalDate today);
}
