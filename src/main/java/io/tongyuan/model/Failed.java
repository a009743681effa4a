package io.tongyuan.model;

/**
 * What was asked for cannot be done. The message says what is wrong, where, and what to do, in the user's words; the
 * code is stable for programs.
 */
public final class Failed extends RuntimeException {
    private final String code;

    public Failed(String code, String message) {
        super(message);
        this.code = code;
    }

    public Failed(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
