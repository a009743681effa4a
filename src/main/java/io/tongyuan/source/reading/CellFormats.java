package io.tongyuan.source.reading;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which cell styles of a workbook show numbers as dates. ECMA-376 part 1, 18.8.30 lists the built-in formats. */
final class CellFormats {
    private final BitSet dates = new BitSet();

    static CellFormats none() {
        return new CellFormats();
    }

    static CellFormats read(XmlPart part) throws IOException {
        CellFormats out = new CellFormats();
        Map<Integer, String> codes = new HashMap<>();
        try (part) {
            boolean cells = false;
            int style = 0;
            while (part.next()) {
                if (part.starts("numFmt")) {
                    codes.put(number(part.attribute("numFmtId")), part.attribute("formatCode"));
                } else if (part.starts("cellXfs")) {
                    cells = true;
                } else if (part.ends("cellXfs")) {
                    cells = false;
                } else if (cells && part.starts("xf") && style < 100_000) {
                    int id = number(part.attribute("numFmtId"));
                    out.dates.set(style++, builtInDate(id) || showsDate(codes.getOrDefault(id, "")));
                }
            }
        }
        return out;
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    private static boolean builtInDate(int id) {
        return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
    }

    /** True where year, month, day, hour or second stands outside quotes, brackets and escapes. */
    static boolean showsDate(String code) {
        String bare = code.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|General", "").toLowerCase(java.util.Locale.ROOT);
        return bare.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
    }

    /** A count of at most nine digits; -1 where it is none. */
    static int number(String text) {
        int length = text.length();
        if (length == 0 || length > 9) {
            return -1;
        }
        int out = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            out = out * 10 + digit;
        }
        return out;
    }
}
