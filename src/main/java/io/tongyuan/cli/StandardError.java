package io.tongyuan.cli;

/** What is known of the standard error stream. */
final class StandardError {
    private StandardError() {
    }

    /** Java tells it of standard output alone; the launcher looks. */
    static boolean isTerminal() {
        return Boolean.getBoolean("tongyuan.terminal");
    }
}
