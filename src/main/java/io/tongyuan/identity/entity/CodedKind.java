package io.tongyuan.identity.entity;

import io.tongyuan.identity.KeyForm;
import io.tongyuan.model.ProjectCode;
import io.tongyuan.model.Uscc;
import java.util.Locale;
import java.util.Set;

/** What has a public name and a public code: in one index those of one kind. */
public enum CodedKind {
    ENTITY("entities.idx", "TYENTITIES\t1", "法人", "0123456789ABCDEFGHJKLMNPQRTUWXY", 18) {
        @Override
        boolean checks(String code) {
            return Uscc.checkCharacter(code.substring(0, length() - 1)) == code.charAt(length() - 1);
        }
    },
    /** Codes of the edition before 2020-11 have no check: every one is sound, and none is another's slip. */
    PROJECT("projects.idx", "TYPROJECTS\t1", "投资项目", "0123456789", 20) {
        @Override
        boolean checks(String code) {
            String text = String.join("-", code.substring(0, 4), code.substring(4, 10), code.substring(10, 12), code.substring(12, 14), code.substring(14));
            return ProjectCode.of(text).edition() == ProjectCode.Edition.EARLIER || ProjectCode.checkDigit(code.substring(0, length() - 1)) == code.charAt(length() - 1);
        }
    };

    private final String file;
    private final String head;
    private final String text;
    private final CodeSlips slips;
    private final int length;

    CodedKind(String file, String head, String text, String alphabet, int length) {
        this.file = file;
        this.head = head;
        this.text = text;
        this.length = length;
        this.slips = new CodeSlips(alphabet, length, this::checks);
    }

    /** @param code of this kind's length and characters */
    abstract boolean checks(String code);

    int length() {
        return length;
    }

    String file() {
        return file;
    }

    /** The first words of its file. */
    String head() {
        return head;
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** As {@code identity index --kind} has it. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form in which codes are compared; "" for none. */
    public String form(String written) {
        String key = KeyForm.project(written);
        return key.substring(key.indexOf(':') + 1);
    }

    boolean sound(String code) {
        return slips.sound(code);
    }

    /** The sound codes that a broken one may have come from. */
    Set<String> slips(String code) {
        return slips.of(code);
    }
}
