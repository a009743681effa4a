package io.tongyuan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the findings on one text while it is read as an identifier. */
final class Judgement {
    /** Which character may stand where. */
    interface CharacterRule {
        boolean allows(int index, int codePoint);
    }

    /** No identifier is near as long; what is longer is not looked at, so that a wrong column costs nothing. */
    static final int LONGEST_INPUT = 10_240;
    private static final int SHOWN = 4;

    private final String input;
    private String code;
    private final List<Finding> findings = new ArrayList<>();

    Judgement(String input) {
        this.input = input;
        if (input.length() > LONGEST_INPUT) {
            code = "";
            add(FindingCode.INPUT_TOO_LONG);
        } else {
            code = WrittenCode.normalize(input);
            if (code.isEmpty()) {
                add(FindingCode.EMPTY);
            }
        }
    }

    /** The text in normal form; "" where there is nothing to read. */
    String code() {
        return code;
    }

    /** The text stands for this code, which is written otherwise today. */
    void becomes(String code) {
        this.code = code;
    }

    void add(FindingCode finding) {
        findings.add(Finding.of(finding).in("", masked()));
    }

    void add(FindingCode finding, String detail) {
        findings.add(Finding.of(finding, detail).in("", masked()));
    }

    void addUnless(boolean fine, FindingCode finding) {
        if (!fine) {
            add(finding);
        }
    }

    /** What the length is instead of the one wanted. */
    void addLength(FindingCode finding, String hint) {
        add(finding, "现为" + code.codePointCount(0, code.length()) + "位" + hint);
    }

    /** Names the first position, from 1, of a character that isn't allowed; adds nothing where all are. */
    void addFirstNotAllowed(FindingCode finding, CharacterRule rule) {
        int[] characters = code.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (!rule.allows(i, characters[i])) {
                add(finding, "第" + (i + 1) + "位");
                return;
            }
        }
    }

    <T> Reading<T> value(T value) {
        return new Reading<>(input, code, Optional.of(value), findings);
    }

    <T> Reading<T> noValue() {
        return new Reading<>(input, code, Optional.empty(), findings);
    }

    /** Any column may hold an ID number by mistake, so none is shown whole. */
    private String masked() {
        return mask(code);
    }

    static String mask(String code) {
        int shown = code.codePointCount(0, code.length()) > 2 * SHOWN ? code.offsetByCodePoints(0, SHOWN) : 0;
        return code.isEmpty() ? "" : code.substring(0, shown) + "****";
    }
}
