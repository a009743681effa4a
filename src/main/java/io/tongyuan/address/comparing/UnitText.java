package io.tongyuan.address.comparing;

import io.tongyuan.address.tagging.network.TextReader;
import io.tongyuan.address.tagging.network.Units;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.address.text.Numerals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An address in units, as the tagger reads it: characters, numbers, Latin words.
 *
 * @param symbols   one a unit; numbers and words by their length alone
 * @param words     what stands there, digits for Chinese numerals
 * @param elementAt which of the elements the unit stands in
 */
record UnitText(char[] symbols, String[] words, int[] elementAt, List<Element> elements) {
    private static final String NUMERALS = "一二三四五六七八九";
    /** Numerals of several characters in front of what they count: the tagger learned its numbers from texts that have them in digits. */
    private static final Pattern COUNTED = Pattern.compile("(?:[零一二三四五六七八九十百千廿卅壹贰叁肆伍陆柒捌玖拾佰仟]{2,}|[十廿卅])(?=号|弄|幢|栋|座|单元|层|楼|室|户)");

    /** @param letters as they are compared; of what is counted the number alone */
    record Element(Kind kind, String letters) {
    }

    static UnitText of(String text, TextReader reader) {
        NormalText written = NormalText.of(text);
        NormalText normal = NormalText.of(COUNTED.matcher(written.slice(0, written.length())).replaceAll(m -> Numerals.ascii(m.group())));
        Units units = Units.of(normal, 0, normal.length());
        int n = units.size();
        String[] words = new String[n];
        for (int i = 0; i < n; i++) {
            words[i] = word(normal.slice(units.first(i), units.first(i + 1)).toLowerCase(Locale.ROOT));
        }
        int[] elementAt = new int[n];
        List<Element> elements = new ArrayList<>();
        int unit = 0;
        for (TextReader.Element e : reader.read(normal, normal.length())) {
            for (; unit < n && units.first(unit) < e.end(); unit++) {
                elementAt[unit] = elements.size();
            }
            elements.add(Kind.of(e.type()).element(Letters.of(normal.slice(e.start(), e.end()))));
        }
        return new UnitText(Arrays.copyOf(units.symbols(), n), words, elementAt, elements);
    }

    private static String word(String written) {
        int digit = written.length() == 1 ? NUMERALS.indexOf(written) : -1;
        return digit >= 0 ? String.valueOf(digit + 1) : written.equals("栋") ? "幢" : written;
    }

    int size() {
        return symbols.length;
    }

    Element at(int unit) {
        return elements.get(elementAt[unit]);
    }

    /** What the tagger finds, by what it is. */
    Map<Kind, List<String>> byKind() {
        Map<Kind, List<String>> out = new EnumMap<>(Kind.class);
        for (Element e : elements) {
            if (!e.letters.isEmpty()) {
                out.computeIfAbsent(e.kind, k -> new ArrayList<>()).add(e.letters);
            }
        }
        return out;
    }
}
