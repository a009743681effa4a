package io.tongyuan.identity.entity;

import io.tongyuan.model.Uscc;
import java.util.LinkedHashSet;
import java.util.Set;

/** The sound credit codes that a written one may have come from by one slip: the check (mod 31, a prime) leaves one character a place. */
final class CodeSlips {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CodeSlips() {
    }

    static Set<String> of(String code) {
        Set<String> out = new LinkedHashSet<>();
        char[] c = code.toCharArray();
        if (c.length == LENGTH) {
            for (int i = 0; i < LENGTH; i++) {
                replaced(c, i, out);
            }
            for (int i = 0; i + 1 < LENGTH; i++) {
                swap(c, i);
                keep(c, out);
                swap(c, i);
            }
        } else if (c.length == LENGTH - 1) {
            for (int i = 0; i <= c.length; i++) {
                replaced((code.substring(0, i) + '0' + code.substring(i)).toCharArray(), i, out);
            }
        } else if (c.length == LENGTH + 1) {
            for (int i = 0; i < c.length; i++) {
                keep((code.substring(0, i) + code.substring(i + 1)).toCharArray(), out);
            }
        }
        out.remove(code);
        return out;
    }

    private static void replaced(char[] c, int place, Set<String> out) {
        char written = c[place];
        for (char x : ALPHABET.toCharArray()) {
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

    private static void keep(char[] c, Set<String> out) {
        if (sound(c)) {
            out.add(new String(c));
        }
    }

    static boolean sound(String code) {
        return code.length() == LENGTH && sound(code.toCharArray());
    }

    private static boolean sound(char[] c) {
        for (char x : c) {
            if (ALPHABET.indexOf(x) < 0) {
                return false;
            }
        }
        String code = new String(c);
        return Uscc.checkCharacter(code.substring(0, LENGTH - 1)) == c[LENGTH - 1];
    }
}
