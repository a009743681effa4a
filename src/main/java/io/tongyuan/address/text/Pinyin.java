package io.tongyuan.address.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How Chinese characters are read, without tones: 重庆路 is chong qing lu, for words stand before characters. The table is
 * the one that HanLP carries (30,728 words and characters); its engine isn't started.
 */
public final class Pinyin {
    private static final String TABLE = "data/dictionary/pinyin/pinyin.txt";
    private static final String[] DIGITS = {"ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu"};

    private final Map<String, String[]> readings = new HashMap<>(1 << 16);
    private int longest = 1;

    private Pinyin() {
    }

    /** Loaded by the first that asks, in some 0.1 s. */
    public static Pinyin get() {
        return Loaded.TABLE;
    }

    /** One syllable for each character; a digit reads as its numeral, what has no reading stays as it is, in lower case. */
    public List<String> syllables(String text) {
        List<String> out = new ArrayList<>(text.length());
        for (int at = 0; at < text.length();) {
            int length = Math.min(longest, text.length() - at);
            String[] read = null;
            while (length > 0 && read == null) {
                read = readings.get(text.substring(at, at + length));
                length -= read == null ? 1 : 0;
            }
            if (read == null) {
                char c = text.charAt(at++);
                out.add(c >= '0' && c <= '9' ? DIGITS[c - '0'] : String.valueOf(Character.toLowerCase(c)));
            } else {
                out.addAll(List.of(read));
                at += length;
            }
        }
        return out;
    }

    private static final class Loaded {
        private static final Pinyin TABLE = load();
    }

    private static Pinyin load() {
        Pinyin pinyin = new Pinyin();
        try (InputStream in = Pinyin.class.getClassLoader().getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is missing from the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                pinyin.take(line);
            }
            return pinyin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 重庆=chong2,qing4; of a single character, 长=chang2,zhang3, the first reading is the usual one. */
    private void take(String line) {
        int equals = line.indexOf('=');
        if (equals <= 0) {
            return;
        }
        String word = line.substring(0, equals);
        String[] read = line.substring(equals + 1).strip().replaceAll("[0-9]", "").replace('ü', 'v').split(",");
        boolean single = word.codePointCount(0, word.length()) == 1;
        if (single) {
            readings.put(word, new String[] {read[0]});
        } else if (read.length == word.length()) {
            readings.put(word, read);
        }
        longest = Math.max(longest, word.length());
    }
}
