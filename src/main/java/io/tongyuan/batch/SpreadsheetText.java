package io.tongyuan.batch;

/** Cells as they may stand in a CSV that somebody opens in a spreadsheet. */
public final class SpreadsheetText {
    /** More digits than that a spreadsheet rounds: 1.1E+17. */
    public static final int DIGITS_KEPT = 15;

    private SpreadsheetText() {
    }

    /**
     * What would be taken for a formula gets a quote mark before it (OWASP, CSV injection), a long number a tab behind it. A plain number
     * stays what it is, and so does all else.
     *
     * @param plain long numbers too, for programs
     */
    public static String safe(String cell, boolean plain) {
        if (cell.isEmpty()) {
            return cell;
        }
        if (beginsFormula(cell.charAt(0)) && !cell.matches("[+-]?[0-9][0-9.]*")) {
            return "'" + cell;
        }
        return !plain && cell.length() > DIGITS_KEPT && cell.chars().allMatch(c -> c >= '0' && c <= '9') ? cell + '\t' : cell;
    }

    /** Spreadsheets set to Chinese or Japanese also heed the wide forms. */
    public static boolean beginsFormula(char first) {
        return "=+-@\t\r\n＝＋－＠".indexOf(first) >= 0;
    }
}
