package io.tongyuan.model;

import java.util.Objects;

/**
 * A defect of an input, as a value beside the result and never an exception.
 *
 * @param code    stable code; its severity goes with it
 * @param column  the column or element it was found in, "" where there is none
 * @param value   the offending value, already masked where it is or was meant to be an ID number or a phone
 * @param message what is wrong and what to do, in Chinese, for an agency's clerk
 */
public record Finding(FindingCode code, String column, String value, String message) {
    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(column);
        Objects.requireNonNull(value);
        Objects.requireNonNull(message);
    }

    public static Finding of(FindingCode code) {
        return new Finding(code, "", "", code.text());
    }

    /** With what the general text of the code cannot say: the character expected, the level meant … */
    public static Finding of(FindingCode code, String detail) {
        return new Finding(code, "", "", code.text() + "：" + detail);
    }

    public Finding in(String column, String maskedValue) {
        return new Finding(code, column, maskedValue, message);
    }

    public Severity severity() {
        return code.severity();
    }
}
