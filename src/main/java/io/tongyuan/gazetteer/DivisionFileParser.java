package io.tongyuan.gazetteer;

import io.tongyuan.model.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One pass over the bytes of a {@link DivisionFile}, without an object per line. */
final class DivisionFileParser {
    private static final Level[] LEVELS = Level.values();
    /** What the next line of a level adds to a twelve-digit code. */
    private static final long[] STEP = {10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L, 1L};

    private final byte[] bytes;
    private int at;

    private long code;
    private Level level = Level.PROVINCE;
    /** The division that stands for each level of the line last read, or for the level above it. */
    private final int[] open = new int[LEVELS.length];

    private int count;
    private final long[] codes;
    private final byte[] levels;
    private final int[] parents;
    private final int[] starts;
    private final char[] names;
    private int namesEnd;
    private int aliasCount;
    private final long[] aliases = new long[64];
    private final int[] aliasOf = new int[64];

    DivisionFileParser(byte[] bytes) {
        this.bytes = bytes;
        int lines = 0;
        for (byte b : bytes) {
            if (b == '\n') {
                lines++;
            }
        }
        codes = new long[lines];
        levels = new byte[lines];
        parents = new int[lines];
        starts = new int[lines + 1];
        names = new char[bytes.length / 2];
    }

    DivisionTable parse() {
        byte[] header = DivisionFile.HEADER.getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(header, 0, header.length, bytes, 0, Math.min(header.length, bytes.length))) {
            throw new IllegalArgumentException("not a file of divisions");
        }
        at = header.length;
        skipLine();
        while (at < bytes.length) {
            readCode();
            int start = namesEnd;
            readName();
            take(start);
        }
        starts[count] = namesEnd;
        int[] above = Arrays.copyOf(parents, count);
        return new DivisionTable(Arrays.copyOf(codes, count), Arrays.copyOf(levels, count), above, DivisionTable.ends(above),
                Arrays.copyOf(starts, count + 1), Arrays.copyOf(names, namesEnd),
                Arrays.copyOf(aliases, aliasCount), Arrays.copyOf(aliasOf, aliasCount));
    }

    private void skipLine() {
        while (bytes[at++] != '\n') {
            // the header says for people what edition this is
        }
    }

    private void readCode() {
        int letter = DivisionFile.LEVEL_LETTERS.indexOf(bytes[at]);
        Level before = level;
        level = letter < 0 ? Level.VILLAGE : LEVELS[letter];
        at += letter < 0 ? 0 : 1;
        long step = STEP[level.ordinal()];
        if (bytes[at] == '\t') {
            if (level != before) {
                throw new IllegalArgumentException("no code at byte " + at);
            }
            code += step;
        } else {
            long own = 0;
            for (; bytes[at] != '\t'; at++) {
                own = own * 10 + bytes[at] - '0';
            }
            long above = level == Level.PROVINCE ? 0 : code / STEP[level.ordinal() - 1] * STEP[level.ordinal() - 1];
            code = above + own * step;
        }
        at++;
    }

    private void readName() {
        while (bytes[at] != '\n') {
            int b = bytes[at++];
            if (b >= 0) {
                names[namesEnd++] = (char) b;
            } else if ((b & 0xF0) == 0xE0) {
                names[namesEnd++] = (char) ((b & 0x0F) << 12 | (bytes[at++] & 0x3F) << 6 | bytes[at++] & 0x3F);
            } else if ((b & 0xE0) == 0xC0) {
                names[namesEnd++] = (char) ((b & 0x1F) << 6 | bytes[at++] & 0x3F);
            } else {
                int point = (b & 0x07) << 18 | (bytes[at++] & 0x3F) << 12 | (bytes[at++] & 0x3F) << 6 | bytes[at++] & 0x3F;
                namesEnd += Character.toChars(point, names, namesEnd);
            }
        }
        at++;
    }

    private void take(int start) {
        int parent = level == Level.PROVINCE ? -1 : open[level.ordinal() - 1];
        if (level.ordinal() > 0 && isHeading(start, parent)) {
            open[level.ordinal()] = parent;
            if (level != Level.COUNTY || !Zone.isZone(code6())) {
                aliases[aliasCount] = code;
                aliasOf[aliasCount++] = parent;
            }
            namesEnd = start;
            return;
        }
        codes[count] = code;
        levels[count] = (byte) level.ordinal();
        parents[count] = parent;
        starts[count] = start;
        open[level.ordinal()] = count++;
    }

    /** A line that only opens a part of the list, see package-info: what is listed below it lies in its parent. */
    private boolean isHeading(int start, int parent) {
        return switch (level) {
            case CITY -> Headings.isHeading(new String(names, start, namesEnd - start));
            case COUNTY -> Zone.isZone(code6()) || sameName(start, parent);
            // 金门县 stands as its own town 000 and its own village 000.
            case TOWN, VILLAGE -> code / STEP[level.ordinal()] % 1_000 == 0;
            case PROVINCE -> false;
        };
    }

    private String code6() {
        return Long.toString(code / STEP[Level.COUNTY.ordinal()]);
    }

    private boolean sameName(int start, int parent) {
        int end = parent + 1 < count ? starts[parent + 1] : start;
        return Arrays.equals(names, starts[parent], end, names, start, namesEnd);
    }
}
