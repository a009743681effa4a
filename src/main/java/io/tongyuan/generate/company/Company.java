package io.tongyuan.generate.company;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.people.Person;
import io.tongyuan.generate.writing.Written;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An enterprise as the market regulator knows it today.
 *
 * @param code    what stands in the register's 统一社会信用代码: mostly that, else an old registration number or a broken code
 * @param form    how the code is to be taken
 * @param type    企业类型 as written
 * @param until   end of the business term; empty is 长期
 */
public record Company(int index, String code, CodeForm form, String name, Optional<String> formerName, String type,
                      State state, LocalDate established, Optional<LocalDate> until, LocalDate approved,
                      String capital, String trade, Written address, Person.Representative representative) {

    public enum CodeForm { CREDIT, REGISTRATION_NUMBER, BROKEN }

    public enum State {
        ACTIVE("存续"), OPEN("在营"), CANCELLED("注销"), REVOKED("吊销");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public boolean registered() {
        return state == State.ACTIVE || state == State.OPEN;
    }

    public boolean expired() {
        return until.isPresent() && until.get().isBefore(Dice.TODAY);
    }

    /** Registered, in its term, under a code that holds: a project may well be its. */
    public boolean sound() {
        return form == CodeForm.CREDIT && registered() && !expired();
    }
}
