package io.tongyuan.identity.entity;

/**
 * A legal entity of a register; codes in normal form, "" where there is none.
 *
 * @param row  from 1
 * @param code credit code, or registration number, or organisation code: what the register has
 */
public record EntityRecord(long row, String name, String code) {
    private static final int CREDIT_CODE = 18;

    /** The organisation code: the code itself, or what the credit code has inside; "" for none. */
    String organisation() {
        return organisation(code);
    }

    static String organisation(String code) {
        return code.length() == CREDIT_CODE ? code.substring(8, 17) : code.length() == 9 ? code : "";
    }
}
