package io.tongyuan.address.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The normal form of each UTF-16 unit, one for one: half width, capitals, simplified, one kind of dash and bracket. */
final class CharacterForms {
    /** Stands for a unit that says nothing: control characters, zero-width marks. */
    static final char NOTHING = '\0';
    private static final String SIMPLIFIED_OF_TRADITIONAL = "data/dictionary/tc/t2s.txt";
    /** Other shapes of a character, each before the usual one. */
    private static final String VARIANTS = "髙高戸户淸清靑青峯峰邨村囯国仝同弍二弎三衖弄鄕乡冨富";
    private static final char[] NORMAL = table();

    private CharacterForms() {
    }

    static char normal(char c) {
        return NORMAL[c];
    }

    private static char[] table() {
        char[] t = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < t.length; c++) {
            t[c] = (char) c;
        }
        simplify(t);
        for (char c = '\uFF01'; c <= '\uFF5E'; c++) {
            t[c] = (char) (c - '\uFF01' + '!');
        }
        for (int c = 0; c < t.length; c++) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                t[c] = ' ';
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                t[c] = NOTHING;
            }
        }
        map(t, "‐‑‒–—―−﹣－ー─━~～﹏_＿", '-');
        map(t, "﹟＃№", '#');
        map(t, "【［〔〖《〈「『{｛[＜<", '(');
        map(t, "】］〕〗》〉」』}｝]＞>", ')');
        map(t, "〇○◯零", '零');
        for (int i = 0; i < VARIANTS.length(); i += 2) {
            t[VARIANTS.charAt(i)] = VARIANTS.charAt(i + 1);
        }
        map(t, "·•・‧｡．", '.');
        for (int i = 0; i < 9; i++) {
            t['①' + i] = (char) ('1' + i);
        }
        for (char c = 'a'; c <= 'z'; c++) {
            t[c] = (char) (c - 'a' + 'A');
            t[c - 'a' + 'ａ'] = t[c];
        }
        return t;
    }

    private static void map(char[] table, String from, char to) {
        from.chars().forEach(c -> table[c] = to);
    }

    /** Only beyond GB 2312: what that standard lists is simplified or common to both scripts. */
    private static void simplify(char[] table) {
        boolean[] common = commonCharacters();
        try (InputStream in = CharacterForms.class.getClassLoader().getResourceAsStream(SIMPLIFIED_OF_TRADITIONAL)) {
            if (in == null) {
                throw new IllegalStateException(SIMPLIFIED_OF_TRADITIONAL + " is missing from the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() == 3 && line.charAt(1) == '=' && !common[line.charAt(0)] && common[line.charAt(2)]) {
                    table[line.charAt(0)] = line.charAt(2);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean[] commonCharacters() {
        byte[] all = new byte[2 * 94 * 94];
        int n = 0;
        for (int row = 0xA1; row <= 0xFE; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                all[n++] = (byte) row;
                all[n++] = (byte) cell;
            }
        }
        boolean[] common = new boolean[Character.MAX_VALUE + 1];
        new String(all, Charset.forName("GB2312")).chars().forEach(c -> common[c] = true);
        return common;
    }
}
