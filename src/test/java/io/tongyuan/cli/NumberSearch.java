package io.tongyuan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for many ID numbers at once, in texts and in files of any kind: read as UTF-8, and as UTF-16 of both byte orders
 * from even and odd positions. Full-width digits and a lower-case x count as what they stand for. Each number has to
 * begin with 15 digits: by these it is looked up.
 */
final class NumberSearch {
    private static final int PREFIX = 15;
    private static final long MODULUS = 100_000_000_000_000L;
    private static final int LONGEST_RUN = 8192;

    private final Map<Long, List<String>> byPrefix = new HashMap<>();

    NumberSearch(Set<String> numbers) {
        for (String n : numbers) {
            byPrefix.computeIfAbsent(Long.parseLong(n.substring(0, PREFIX)), p -> new ArrayList<>(1)).add(n);
        }
    }

    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Run run = new Run(found);
        text.chars().forEach(run::take);
        run.end();
        return found;
    }

    Set<String> in(byte[] bytes) {
        Lanes lanes = new Lanes();
        lanes.take(bytes, bytes.length);
        return lanes.end();
    }

    Set<String> in(Path file) throws IOException {
        Lanes lanes = new Lanes();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                lanes.take(buffer, n);
            }
        }
        return lanes.end();
    }

    /** The ways of reading one sequence of bytes. */
    private final class Lanes {
        private final Set<String> found = new TreeSet<>();
        private final Run utf8 = new Run(found);
        private final Run[] littleEndian = {new Run(found), new Run(found)};
        private final Run[] bigEndian = {new Run(found), new Run(found)};
        private final byte[] wide = new byte[3];
        private int held;
        private int before;
        private int parity;

        void take(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                int b = bytes[i] & 0xff;
                utf8(b);
                littleEndian[parity].take(before | b << 8);
                bigEndian[parity].take(before << 8 | b);
                before = b;
                parity ^= 1;
            }
        }

        /** Of the longer sequences only full-width forms (EF BC …, EF BD …) can be part of a number. */
        private void utf8(int b) {
            boolean continues = held == 1 && (b == 0xbc || b == 0xbd) || held == 2 && (b & 0xc0) == 0x80;
            if (held > 0 && !continues) {
                utf8.end();
                held = 0;
            }
            if (!continues && b != 0xef) {
                utf8.take(b);
                return;
            }
            wide[held++] = (byte) b;
            if (held == 3) {
                utf8.take(new String(wide, StandardCharsets.UTF_8).charAt(0));
                held = 0;
            }
        }

        Set<String> end() {
            utf8.end();
            for (int i = 0; i < 2; i++) {
                littleEndian[i].end();
                bigEndian[i].end();
            }
            return found;
        }
    }

    /** The digits and letters that stand together. */
    private final class Run {
        private final StringBuilder text = new StringBuilder();
        private final Set<String> found;

        Run(Set<String> found) {
            this.found = found;
        }

        void take(int c) {
            int plain = c >= '０' && c <= '９' || c == 'Ｘ' || c == 'ｘ' || c == 'Ｏ' ? c - '０' + '0' : c;
            if (plain >= '0' && plain <= '9' || plain == 'X' || plain == 'x' || plain == 'O') {
                text.append(plain == 'x' ? 'X' : (char) plain);
                if (text.length() == LONGEST_RUN) {
                    look();
                    text.delete(0, LONGEST_RUN - 2 * PREFIX);
                }
            } else if (!text.isEmpty()) {
                end();
            }
        }

        void end() {
            if (text.length() >= PREFIX) {
                look();
            }
            text.setLength(0);
        }

        private void look() {
            long value = 0;
            int digits = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean digit = c >= '0' && c <= '9';
                digits = digit ? digits + 1 : 0;
                value = digit ? value % MODULUS * 10 + (c - '0') : 0;
                if (digits >= PREFIX) {
                    int start = i - PREFIX + 1;
                    for (String number : byPrefix.getOrDefault(value, List.of())) {
                        if (text.length() - start >= number.length() && text.substring(start, start + number.length()).equals(number)) {
                            found.add(number);
                        }
                    }
                }
            }
        }
    }
}
