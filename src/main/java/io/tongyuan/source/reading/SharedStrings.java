package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that cells of a workbook refer to by number, packed as UTF-8: a tenth of what as many strings would take. */
final class SharedStrings {
    /** Excel writes control characters so: _x000D_. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private byte[] bytes = new byte[64 * 1024];
    private int[] ends = new int[1024];
    private int size;

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(Path file, XmlPart part) throws IOException {
        SharedStrings out = new SharedStrings();
        try (part) {
            StringBuilder text = new StringBuilder();
            boolean inside = false;
            while (part.next()) {
                if (part.starts("si")) {
                    text.setLength(0);
                    inside = true;
                } else if (part.ends("si")) {
                    out.add(file, unescaped(text));
                    inside = false;
                } else if (part.starts("rPh")) {
                    part.text(new StringBuilder(), 0);
                } else if (inside && part.starts("t")) {
                    part.text(text, Limits.FIELD);
                }
            }
        }
        return out;
    }

    static String unescaped(CharSequence text) {
        if (text.toString().indexOf("_x") < 0) {
            return text.toString();
        }
        return ESCAPED.matcher(text).replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private void add(Path file, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int begin = size == 0 ? 0 : ends[size - 1];
        if (begin + 4L * size > Limits.XLSX_STRINGS - utf8.length) {
            throw new Failed("XLSX_TOO_LARGE", file + " 的文字超过 " + (Limits.XLSX_STRINGS >> 20) + " MB，无法整体放入内存；请另存为 CSV 后导入");
        }
        if (begin + utf8.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(begin + utf8.length, bytes.length * 2));
        }
        System.arraycopy(utf8, 0, bytes, begin, utf8.length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = begin + utf8.length;
    }

    /** "" where there is none of that number. */
    String get(int index) {
        if (index < 0 || index >= size) {
            return "";
        }
        int begin = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, begin, ends[index] - begin, StandardCharsets.UTF_8);
    }
}
