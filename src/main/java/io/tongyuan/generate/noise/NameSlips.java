package io.tongyuan.generate.noise;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import io.tongyuan.generate.Dice;
import io.tongyuan.generate.Weighted;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One slip in a name, as typing by pinyin, hearing and reading make them. */
final class NameSlips {
    /** A slip in one of these names another place, which nobody could undo. */
    private static final String TELLING = "东南西北中前后左右上下内外新老旧大小一二三四五六七八九十期区路街道巷村镇乡";
    private static final List<String[]> NEAR = List.of(new String[] {"zh", "z"}, new String[] {"ch", "c"}, new String[] {"sh", "s"},
            new String[] {"ang", "an"}, new String[] {"eng", "en"}, new String[] {"ing", "in"}, new String[] {"l", "n"}, new String[] {"h", "f"});
    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    /** The 3,755 characters of GB 2312's first level, by sound: those an input method offers first. */
    private final Map<String, List<Character>> bySound = new HashMap<>();
    private final Map<Character, String> soundOf = new HashMap<>();
    private final Map<Character, String> shapes = new HashMap<>();

    NameSlips() {
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                String s = new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312"));
                Pinyin[] read = PinyinDictionary.get(s);
                if (s.length() == 1 && read != null && read.length > 0) {
                    String sound = read[0].getPinyinWithoutTone();
                    bySound.computeIfAbsent(sound, k -> new ArrayList<>()).add(s.charAt(0));
                    soundOf.put(s.charAt(0), sound);
                }
            }
        }
        for (String group : Weighted.resource("noise/shapes.txt").words()) {
            for (char c : group.toCharArray()) {
                shapes.merge(c, group.replace("" + c, ""), String::concat);
            }
        }
    }

    /** "" where the slip cannot happen to the name. */
    String slip(String name, String kind, Dice dice) {
        int at = dice.below(name.length());
        if (TELLING.indexOf(name.charAt(at)) >= 0) {
            return "";
        }
        return switch (kind) {
            case "swapped" -> at + 1 < name.length() && name.length() > 3 && TELLING.indexOf(name.charAt(at + 1)) < 0
                    ? name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2) : "";
            case "doubled" -> name.substring(0, at) + name.substring(at, at + 1) + name.substring(at);
            case "omitted" -> name.length() > 4 ? name.substring(0, at) + name.substring(at + 1) : "";
            default -> replaced(name, at, likes(name.charAt(at), kind, dice), dice);
        };
    }

    private static String replaced(String name, int at, List<Character> by, Dice dice) {
        return by.isEmpty() ? "" : name.substring(0, at) + dice.of(by) + name.substring(at + 1);
    }

    private List<Character> likes(char c, String kind, Dice dice) {
        if (kind.equals("shape")) {
            return shapes.getOrDefault(c, "").chars().mapToObj(x -> (char) x).filter(x -> TELLING.indexOf(x) < 0).toList();
        }
        String sound = soundOf.get(c);
        if (sound == null) {
            return List.of();
        }
        List<String> sounds = switch (kind) {
            case "sound" -> List.of(sound);
            case "nearSound" -> near(sound);
            case "key" -> mistyped(sound);
            default -> throw new IllegalArgumentException(kind);
        };
        List<Character> out = new ArrayList<>(sounds.isEmpty() ? List.of() : bySound.getOrDefault(dice.of(sounds), List.of()));
        out.removeIf(x -> x == c || TELLING.indexOf(x) >= 0);
        return out;
    }

    private List<String> near(String sound) {
        List<String> out = new ArrayList<>();
        for (String[] pair : NEAR) {
            for (int way = 0; way < 2; way++) {
                String from = pair[way];
                String to = pair[1 - way];
                boolean end = from.endsWith("n") && from.length() > 1 || from.endsWith("ng");
                String other = end ? sound.endsWith(from) ? sound.substring(0, sound.length() - from.length()) + to : ""
                        : sound.startsWith(from) ? to + sound.substring(from.length()) : "";
                if (!other.equals(sound) && bySound.containsKey(other)) {
                    out.add(other);
                }
            }
        }
        return out;
    }

    /** One letter for the key beside it. */
    private List<String> mistyped(String sound) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < sound.length(); i++) {
            for (String row : ROWS) {
                int key = row.indexOf(sound.charAt(i));
                for (int other : new int[] {key - 1, key + 1}) {
                    String typed = key < 0 || other < 0 || other >= row.length() ? ""
                            : sound.substring(0, i) + row.charAt(other) + sound.substring(i + 1);
                    if (bySound.containsKey(typed)) {
                        out.add(typed);
                    }
                }
            }
        }
        return out;
    }

    /** Whether one could stand for the other by one slip of any kind: then nobody can tell which was meant. */
    boolean confusable(String a, String b) {
        if (Math.abs(a.length() - b.length()) == 1) {
            return omits(a.length() > b.length() ? a : b, a.length() > b.length() ? b : a);
        }
        if (a.length() != b.length()) {
            return false;
        }
        int differing = 0;
        int alike = 0;
        int first = -1;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                first = first < 0 ? i : first;
                differing++;
                alike += alike(a.charAt(i), b.charAt(i)) ? 1 : 0;
            }
        }
        return differing <= 1 && alike == differing || differing == 2 && first + 1 < a.length()
                && a.charAt(first) == b.charAt(first + 1) && a.charAt(first + 1) == b.charAt(first);
    }

    private static boolean omits(String longer, String shorter) {
        for (int i = 0; i < longer.length(); i++) {
            if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
                return true;
            }
        }
        return false;
    }

    private boolean alike(char a, char b) {
        if (shapes.getOrDefault(a, "").indexOf(b) >= 0) {
            return true;
        }
        String x = soundOf.getOrDefault(a, "");
        String y = soundOf.getOrDefault(b, "");
        return !x.isEmpty() && !y.isEmpty() && (x.equals(y) || near(x).contains(y) || mistyped(x).contains(y));
    }
}
