package io.tongyuan.identity.entity;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** The sound codes that a written one may have come from by one slip: of credit codes the check (mod 31, a prime) leaves one character a place. */
final class CodeSlips {
    private final String alphabet;
    private final int length;
    private final Predicate<String> checks;

    /** @param checks whether the check character of a code of that length is right */
    CodeSlips(String alphabet, int length, Predicate<String> checks) {
        this.alphabet = alphabet;
        this.length = length;
        this.checks = checks;
    }

    Set<String> of(String code) {
        Set<String> out = new LinkedHashSet<>();
        char[] c = code.toCharArray();
        if (c.length == length) {
            for (int i = 0; i < length; i++) {
                replaced(c, i, out);
            }
            for (int i = 0; i + 1 < length; i++) {
                swap(c, i);
                keep(c, out);
                swap(c, i);
            }
        } else if (c.length == length - 1) {
            for (int i = 0; i <= c.length; i++) {
                replaced((code.substring(0, i) + '0' + code.substring(i)).toCharArray(), i, out);
            }
        } else if (c.length == length + 1) {
            for (int i = 0; i < c.length; i++) {
                keep((code.substring(0, i) + code.substring(i + 1)).toCharArray(), out);
            }
        }
        out.remove(code);
        return out;
    }

    private void replaced(char[] c, int place, Set<String> out) {
        char written = c[place];
        for (char x : alphabet.toCharArray()) {
            c[place] = x;
            keep(c, out);
        }
        c[place] = written;
    }

    private static void swap(char[] c, int i) {
        char kept = c[i];
        c[i] = c[i + 1];
        c[i + 1] = kept;
    }

    private void keep(char[] c, Set<String> out) {
        if (sound(c)) {
            out.add(new String(c));
        }
    }

    boolean sound(String code) {
        return code.length() == length && sound(code.toCharArray());
    }

    private boolean sound(char[] c) {
        for (char x : c) {
            if (alphabet.indexOf(x) < 0) {
                return false;
            }
        }
        return checks.test(new String(c));
    }
}
