package io.tongyuan.address.text;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one character may come to stand for another: by its sound, by the keys its sound is typed with, by its shape. The
 * closest kind speaks. Loaded with the first question, then a look-up in a small cache of pairs.
 */
public enum Likeness {
    SAME,
    /** One sound, whatever the tone, of any reading. */
    SOUND,
    /** Sounds that dialects do not keep apart: zh and z, l and n, ing and in. */
    NEAR_SOUND,
    /** They share what the eye holds on to. */
    SHAPE,
    /** Sounds one key apart, the keys side by side. */
    KEY,
    NONE;

    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    public static Likeness of(char a, char b) {
        if (a == b) {
            return SAME;
        }
        String[] x = Sounds.of(a);
        String[] y = Sounds.of(b);
        Likeness best = Shapes.alike(a, b) ? SHAPE : NONE;
        for (String s : x) {
            for (String t : y) {
                Likeness sound = sound(s, t);
                best = sound.compareTo(best) < 0 ? sound : best;
            }
        }
        return best;
    }

    private static Likeness sound(String s, String t) {
        if (s.equals(t)) {
            return SOUND;
        }
        return levelled(s).equals(levelled(t)) ? NEAR_SOUND : oneKeyApart(s, t) ? KEY : NONE;
    }

    private static String levelled(String sound) {
        String out = sound;
        if (out.length() > 1 && out.charAt(1) == 'h') {
            out = out.charAt(0) + out.substring(2);
        }
        if (out.startsWith("n")) {
            out = "l" + out.substring(1);
        } else if (out.startsWith("h") || out.startsWith("f")) {
            out = "f" + out.substring(1);
        }
        return out.endsWith("ng") && !out.endsWith("ong") ? out.substring(0, out.length() - 1) : out;
    }

    private static boolean oneKeyApart(String s, String t) {
        if (s.length() != t.length()) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) != t.charAt(i)) {
                if (at >= 0) {
                    return false;
                }
                at = i;
            }
        }
        for (String row : ROWS) {
            int p = row.indexOf(s.charAt(at));
            if (p >= 0) {
                return Math.abs(row.indexOf(t.charAt(at)) - p) == 1 && row.indexOf(t.charAt(at)) >= 0;
            }
        }
        return false;
    }

    /** Readings without tones. */
    private static final class Sounds {
        private static final String[][] OF = new String[Character.MAX_VALUE + 1][];
        private static final String[] UNKNOWN = {};

        static String[] of(char c) {
            String[] known = OF[c];
            if (known == null) {
                known = read(c);
                OF[c] = known;
            }
            return known;
        }

        private static String[] read(char c) {
            Pinyin[] readings = c < 0x3400 ? null : PinyinDictionary.get(String.valueOf(c));
            if (readings == null) {
                return UNKNOWN;
            }
            Set<String> sounds = new LinkedHashSet<>();
            for (Pinyin p : readings) {
                if (p != Pinyin.none5) {
                    sounds.add(p.getPinyinWithoutTone());
                }
            }
            return sounds.toArray(String[]::new);
        }
    }

    /** Groups of like shape; a character may be in several. */
    private static final class Shapes {
        private static final Map<Character, Set<Integer>> GROUPS = read();

        static boolean alike(char a, char b) {
            Set<Integer> x = GROUPS.getOrDefault(a, Set.of());
            return GROUPS.getOrDefault(b, Set.of()).stream().anyMatch(x::contains);
        }

        private static Map<Character, Set<Integer>> read() {
            Map<Character, Set<Integer>> groups = new HashMap<>();
            try (InputStream in = Likeness.class.getResourceAsStream("/address/alike.txt");
                 BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                int group = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    for (String word : line.startsWith("#") ? new String[0] : line.split(" ")) {
                        group++;
                        for (char c : word.toCharArray()) {
                            groups.computeIfAbsent(c, k -> new LinkedHashSet<>()).add(group);
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return groups;
        }
    }
}
