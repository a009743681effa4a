package io.tongyuan.address.matching;

import io.tongyuan.address.text.Likeness;

/** How a name written stands to a registered one; the levels of comparison of roads and estates. */
public enum NameLevel {
    EQUAL,
    /** One character replaced by one of the same sound. */
    SOUND,
    NEAR_SOUND, SHAPE, KEY,
    /** Two characters replaced, each by one of the same sound. */
    SOUNDS,
    /** Two neighbours changed places. */
    SWAPPED,
    /** A character written twice. */
    DOUBLED,
    OMITTED,
    /** One character more, and no repetition. */
    INSERTED,
    /** A name known stands at the end of what is written: the rest before it is something else. */
    ENDS,
    OTHER;

    /** A difference in one of these is another place: 东苑 and 西苑, 一期 and 二期, A区 and B区. */
    private static final String TELLING = "东南西北中前后左右上下内外新老旧大小甲乙丙丁一二三四五六七八九十";

    /** Both in the form in which they are compared. */
    public static NameLevel of(String written, String registered) {
        int difference = written.length() - registered.length();
        if (difference == 0) {
            return sameLength(written, registered);
        }
        if (difference == -1) {
            return registered.length() >= 4 && oneMore(registered, written) >= 0 && tellsNothing(registered.charAt(oneMore(registered, written)))
                    ? OMITTED : OTHER;
        }
        if (difference == 1 && registered.length() >= 3) {
            int at = oneMore(written, registered);
            if (at >= 0) {
                boolean twice = at > 0 && written.charAt(at - 1) == written.charAt(at);
                return twice ? DOUBLED : tellsNothing(written.charAt(at)) && registered.length() >= 4 ? INSERTED : ends(written, registered);
            }
        }
        return ends(written, registered);
    }

    private static NameLevel ends(String written, String registered) {
        return registered.length() >= 3 && written.length() > registered.length() && written.endsWith(registered) ? ENDS : OTHER;
    }

    private static NameLevel sameLength(String a, String b) {
        int first = -1;
        int second = -1;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                if (second >= 0) {
                    return OTHER;
                }
                second = first >= 0 ? i : second;
                first = first < 0 ? i : first;
            }
        }
        if (first < 0) {
            return EQUAL;
        }
        if (a.length() < 3 || a.charAt(first) < 0x80 || b.charAt(first) < 0x80) {
            return OTHER;
        }
        int telling = (tellsNothing(a.charAt(first)) ? 0 : 1) + (tellsNothing(b.charAt(first)) ? 0 : 1);
        if (second < 0) {
            Likeness likeness = Likeness.of(a.charAt(first), b.charAt(first));
            // 大 for 达 is a slip of the ear, 大 for 太 may be meant, 大 for 小 is.
            if (telling == 2 || telling == 1 && likeness.compareTo(Likeness.NEAR_SOUND) > 0) {
                return OTHER;
            }
            return switch (likeness) {
                case SAME -> EQUAL;
                case SOUND -> SOUND;
                case NEAR_SOUND -> NEAR_SOUND;
                case SHAPE -> SHAPE;
                case KEY -> KEY;
                case NONE -> OTHER;
            };
        }
        if (telling == 0 && second == first + 1 && a.charAt(first) == b.charAt(second) && a.charAt(second) == b.charAt(first)) {
            return SWAPPED;
        }
        if (telling > 0) {
            return OTHER;
        }
        boolean bothSound = Likeness.of(a.charAt(first), b.charAt(first)) == Likeness.SOUND
                && Likeness.of(a.charAt(second), b.charAt(second)) == Likeness.SOUND && tellsNothing(a.charAt(second)) && tellsNothing(b.charAt(second));
        return bothSound && a.length() >= 4 ? SOUNDS : OTHER;
    }

    /** Where the longer has one character more than the shorter, else -1; of two equal ones the second. */
    private static int oneMore(String longer, String shorter) {
        int head = 0;
        while (head < shorter.length() && longer.charAt(head) == shorter.charAt(head)) {
            head++;
        }
        return longer.regionMatches(head + 1, shorter, head, shorter.length() - head) ? head : -1;
    }

    private static boolean tellsNothing(char c) {
        return TELLING.indexOf(c) < 0 && c >= 0x80;
    }
}
