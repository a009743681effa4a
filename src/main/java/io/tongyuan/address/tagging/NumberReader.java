package io.tongyuan.address.tagging;

import static io.tongyuan.model.ElementType.BUILDING;
import static io.tongyuan.model.ElementType.FLOOR;
import static io.tongyuan.model.ElementType.ROAD_NUMBER;
import static io.tongyuan.model.ElementType.ROOM;
import static io.tongyuan.model.ElementType.SUB_POI;
import static io.tongyuan.model.ElementType.UNIT;

import io.tongyuan.address.text.Numerals;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.ElementType;

/** Numbers with and without a unit: which element each is, by its unit and by what it follows. */
final class NumberReader {
    private static final String SERIALS = "甲乙丙丁戊己庚辛";
    /** No number is as long; without an end to them a text of letters alone would take their square. */
    private static final int LONGEST = 40;
    private static final ElementType[] THREE = {BUILDING, UNIT, ROOM};
    private static final ElementType[] TWO = {BUILDING, ROOM};
    private static final ElementType[] TWO_INSIDE = {UNIT, ROOM};
    private static final ElementType[] THREE_INSIDE = {UNIT, FLOOR, ROOM};

    private final NormalText text;
    private final Spans spans;

    NumberReader(NormalText text, Spans spans) {
        this.text = text;
        this.spans = spans;
    }

    /**
     * Reads the number at {@code at}.
     *
     * @param fresh true where no unfinished name stands before it
     * @return offset after it, or {@code at} where what stands here is no number but part of a name
     */
    int read(int at, boolean fresh) {
        int end = body(at);
        if (end == at) {
            return at;
        }
        NumberUnit unit = NumberUnit.at(text, end);
        if (partOfRoadName(at, end)) {
            return at;
        }
        if (unit == null) {
            return bare(at, end, fresh);
        }
        int after = end + unit.lengthAt(text, end);
        switch (unit) {
            case BUILDING -> numbered(BUILDING, at, end, after);
            case UNIT -> numbered(UNIT, at, end, after);
            case FLOOR -> numbered(FLOOR, at, end, after);
            case STOREY -> numbered(text.at(at) == '负' ? FLOOR : storey(after), at, end, after);
            case ROOM -> room(at, end, after);
            case NUMBER -> after = number(at, end, after);
            case LANE -> spans.add(ElementType.SUB_ROAD, at, after, ElementValues.number(text.slice(at, end)) + "弄");
            case GROUP -> numbered(ElementType.VILLAGE_GROUP, at, end, after);
            case DISTANCE -> numbered(ElementType.DISTANCE, at, end, after);
            case AREA -> {
                if (!fresh && Numerals.isChinese(text.at(at))) {
                    return at;
                }
                spans.add(SUB_POI, at, after, ElementValues.number(text.slice(at, end)) + text.slice(end, after));
            }
        }
        return after;
    }

    private void numbered(ElementType type, int start, int end, int after) {
        if (type == UNIT && spans.last() != BUILDING && dash(start, end) > 0) {
            int dash = dash(start, end);
            add(BUILDING, start, dash, dash);
            add(UNIT, dash + 1, end, after);
        } else {
            add(type, start, end, after);
        }
    }

    private void add(ElementType type, int start, int end, int after) {
        boolean counted = type != ElementType.DISTANCE && after > end;
        spans.add(type, start, after, counted ? NumberForm.number(type, NormalText.of(text.slice(start, after)))
                : ElementValues.number(text.slice(start, end)));
    }

    /** 3楼 is a building where a unit or a floor follows, and nothing before it said a building; else a floor. */
    private ElementType storey(int after) {
        if (spans.last() == BUILDING || spans.last() == UNIT) {
            return FLOOR;
        }
        int next = body(after);
        NumberUnit unit = next == after ? null : NumberUnit.at(text, next);
        return unit == NumberUnit.UNIT || unit == NumberUnit.FLOOR || unit == NumberUnit.STOREY ? BUILDING : FLOOR;
    }

    /** 1-2-301室: what stands before the dashes counts buildings and units. */
    private void room(int start, int end, int after) {
        ElementType[] parts = parts(count(start, end));
        if (parts == null || spans.last() == ElementType.ROAD) {
            add(ROOM, start, end, after);
        } else {
            split(parts, start, end, after);
        }
    }

    private int number(int start, int end, int after) {
        ElementType last = spans.last();
        if (last == BUILDING || last == UNIT || last == FLOOR || last == ROOM || last == ROAD_NUMBER && !serial(start)) {
            ElementType[] parts = last == ROAD_NUMBER ? null : parts(count(start, end));
            if (parts != null) {
                split(parts, start, end, after);
            } else {
                add(ROOM, start, end, after);
            }
            return after;
        }
        int tail = serialTail(after);
        boolean estate = last == ElementType.POI || last == ElementType.SUB_POI;
        boolean lane = last == ElementType.SUB_ROAD && text.at(spans.previous().end() - 1) == '弄';
        ElementType type = lane ? ElementType.SUB_ROAD_NUMBER : estate ? count(start, end) == 0 ? BUILDING : ROOM : ROAD_NUMBER;
        spans.add(type, start, tail, ElementValues.number(text.slice(start, tail)));
        return tail;
    }

    /** After 号: 甲3, 附1号, -5, 之2 still belong to the door plate. */
    private int serialTail(int after) {
        char c = text.at(after);
        boolean mark = c == '附' || c == '之' || c == '-' || SERIALS.indexOf(c) >= 0 && c != '\0';
        if (!mark) {
            return after;
        }
        int i = after + 1;
        if (c == '-' && SERIALS.indexOf(text.at(i)) >= 0 && i < text.length()) {
            i++;
        }
        int from = i;
        while (Numerals.is(text.at(i))) {
            i++;
        }
        if (i == from && (c == '附' || c == '之' || c == '-') || NumberUnit.at(text, i) != null && text.at(i) != '号') {
            return after;
        }
        if (text.at(i) == '-' && c == '-') {
            return after;
        }
        return text.at(i) == '号' && i > from ? i + 1 : i;
    }

    private boolean serial(int at) {
        return text.at(at) == '附' || text.at(at) == '之' || SERIALS.indexOf(text.at(at)) >= 0;
    }

    private int bare(int start, int end, boolean fresh) {
        int digits = digits(start, end);
        if (Phones.is(text, start, end)) {
            spans.add(ElementType.PHONE, start, end, text.slice(start, end));
            return end;
        }
        ElementType last = spans.last();
        char next = text.at(end);
        boolean named = next >= '\u4e00' && next <= '\u9fff' && Lexicon.directionAt(text, end) == 0
                && Lexicon.assistAt(text, end) == 0;
        if (digits == 0 || Numerals.isChinese(text.at(start)) || last == null || named && (!fresh || last == ElementType.TOWN)) {
            return start;
        }
        if (digits > 14) {
            spans.add(ElementType.OTHER, start, end, text.slice(start, end));
            return end;
        }
        switch (last) {
            case ROAD, SUB_ROAD, ROAD_NUMBER, SUB_ROAD_NUMBER, VILLAGE, VILLAGE_GROUP -> {
                ElementType[] parts = last == ROAD_NUMBER ? parts(count(start, end)) : null;
                if (parts != null) {
                    split(parts, start, end, end);
                } else {
                    add(last == ROAD_NUMBER ? ROOM : ROAD_NUMBER, start, end, end);
                }
            }
            case POI, SUB_POI -> {
                ElementType[] parts = parts(count(start, end));
                if (parts != null) {
                    split(parts, start, end, end);
                } else {
                    int behind = text.at(end) == ' ' ? end + 1 : end;
                    add(digits >= 3 && body(behind) == behind ? ROOM : BUILDING, start, end, end);
                }
            }
            case BUILDING, UNIT, FLOOR, ROOM -> {
                ElementType[] parts = last == BUILDING ? parts(count(start, end)) : null;
                if (parts != null) {
                    split(parts, start, end, end);
                } else {
                    add(floorLetter(start, end) ? FLOOR : ROOM, start, floorLetter(start, end) ? end - 1 : end, end);
                }
            }
            default -> {
                if (named) {
                    return start;
                }
                spans.add(ElementType.OTHER, start, end, text.slice(start, end));
            }
        }
        return end;
    }

    private boolean floorLetter(int start, int end) {
        return end - start <= 3 && text.at(end - 1) == 'F' && digits(start, end) == end - start - 1;
    }

    private ElementType[] parts(int dashes) {
        boolean inside = spans.last() == BUILDING;
        return switch (dashes) {
            case 1 -> inside ? TWO_INSIDE : spans.last() == UNIT || spans.last() == FLOOR ? null : TWO;
            case 2 -> inside ? THREE_INSIDE : spans.last() == UNIT || spans.last() == FLOOR ? null : THREE;
            default -> null;
        };
    }

    private void split(ElementType[] types, int start, int end, int after) {
        int from = start;
        for (int i = 0; i < types.length; i++) {
            boolean lastPart = i == types.length - 1;
            int to = lastPart ? end : dash(from, end);
            add(types[i], from, to, lastPart ? after : to);
            from = to + 1;
        }
    }

    private int dash(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.at(i) == '-' || text.at(i) == '/') {
                return i;
            }
        }
        return -1;
    }

    /** How many dashes part the number; more than three letters or a serial mark make it one piece: -1. */
    private int count(int start, int end) {
        int n = 0;
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            if (c == '-' || c == '/') {
                n++;
            } else if (c == '附' || c == '之' || SERIALS.indexOf(c) >= 0 && text.at(i + 1) != '-') {
                return -1;
            }
        }
        return n;
    }

    private int digits(int start, int end) {
        int n = 0;
        for (int i = start; i < end; i++) {
            n += text.at(i) >= '0' && text.at(i) <= '9' ? 1 : 0;
        }
        return n;
    }

    private boolean partOfRoadName(int start, int end) {
        int n = Lexicon.NUMBERED_ROAD_ENDS.lengthAt(text, end);
        if (n == 0 && Lexicon.direction(text.at(end)) && Lexicon.ROAD_ENDS.lengthAt(text, end + 1) > 0) {
            n = 1;
        }
        return n > 0 && dash(start, end) < 0 && !(text.at(end) == '街' && (text.at(end + 1) == '坊' || text.at(end + 1) == '区'));
    }

    /** End of the number that begins at {@code at}; {@code at} where none does. */
    private int body(int at) {
        int i = at;
        char c = text.at(i);
        if (c == '附' || c == '第' || c == '之' || c == '负') {
            i++;
        }
        if (i == at && serialNumeral(at)) {
            i++;
        }
        if (Numerals.isChinese(text.at(i))) {
            while (i < at + LONGEST && (Numerals.isChinese(text.at(i)) || i > at && "-附之".indexOf(text.at(i)) >= 0 && Numerals.isChinese(text.at(i + 1)))) {
                i++;
            }
            return i;
        }
        int from = i;
        while (i < at + LONGEST && inBody(i)) {
            i++;
        }
        while (i > from && (text.at(i - 1) == '-' || text.at(i - 1) == '/' || text.at(i - 1) == ' ')) {
            i--;
        }
        return i == from ? at : i;
    }

    /** 甲一百二十号. */
    private boolean serialNumeral(int at) {
        return SERIALS.indexOf(text.at(at)) >= 0 && text.at(at) != '\0' && Numerals.isChinese(text.at(at + 1));
    }

    private boolean inBody(int i) {
        char c = text.at(i);
        char next = text.at(i + 1);
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == '/' && next >= '0' && next <= '9'
                || SERIALS.indexOf(c) >= 0 && c != '\0' || (c == '附' || c == '之') && Numerals.is(next);
    }

    /** True where a number could begin: a digit, a numeral, a letter or serial before a digit or a unit. */
    boolean begins(int at) {
        char c = text.at(at);
        if (c >= '0' && c <= '9') {
            return true;
        }
        if (Numerals.isChinese(c) || c == '附' || c == '第' || c == '负') {
            int end = body(at);
            return end > at && NumberUnit.at(text, end) != null;
        }
        if (c >= 'A' && c <= 'Z' || SERIALS.indexOf(c) >= 0 && c != '\0') {
            int end = body(at);
            return digits(at, end) > 0 || serialNumeral(at) && NumberUnit.at(text, end) != null || end - at <= 2 && NumberUnit.at(text, end) != null && text.at(end) != '号';
        }
        return false;
    }
}
