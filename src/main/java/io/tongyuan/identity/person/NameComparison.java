package io.tongyuan.identity.person;

import io.tongyuan.address.text.Likeness;

/** Two names in their form for comparison, level by level. */
final class NameComparison {
    /** What stands where a character could not be written. */
    private static final String SUBSTITUTES = "?*□■＊？�〓";

    private NameComparison() {
    }

    static NameLevel of(String written, String registered) {
        if (written.equals(registered)) {
            return NameLevel.EXACT;
        }
        if (registered.isEmpty()) {
            return NameLevel.UNKNOWN;
        }
        String a = PlainNames.plain(written);
        String b = PlainNames.plain(registered);
        if (a.equals(b)) {
            return NameLevel.VARIANT;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return NameLevel.OTHER;
        }
        NameLevel level = a.length() == b.length() ? sameLength(a, b) : oneMore(a, b) ? NameLevel.ONE_CHARACTER : NameLevel.OTHER;
        return level == NameLevel.OTHER && a.charAt(0) == b.charAt(0) ? NameLevel.SURNAME : level;
    }

    private static NameLevel sameLength(String a, String b) {
        int different = 0;
        int unlike = 0;
        int sounding = 0;
        int first = -1;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                first = different++ == 0 ? i : first;
                Likeness like = substitute(a.charAt(i)) || substitute(b.charAt(i)) ? Likeness.SHAPE : Likeness.of(a.charAt(i), b.charAt(i));
                sounding += like == Likeness.SOUND ? 1 : 0;
                unlike += like == Likeness.NONE ? 1 : 0;
            }
        }
        if (different == sounding) {
            return NameLevel.HOMOPHONE;
        }
        if (different == 1) {
            return a.length() == 1 ? NameLevel.OTHER : unlike == 0 ? NameLevel.LOOKALIKE : NameLevel.ONE_CHARACTER;
        }
        boolean swapped = different == 2 && first + 1 < a.length() && a.charAt(first) == b.charAt(first + 1) && a.charAt(first + 1) == b.charAt(first);
        return swapped ? NameLevel.ONE_CHARACTER : NameLevel.OTHER;
    }

    private static boolean substitute(char c) {
        return SUBSTITUTES.indexOf(c) >= 0 || c >= '\uE000' && c <= '\uF8FF';
    }

    /** Whether one has a character more than the other and is the same else; the shorter has two at least. */
    private static boolean oneMore(String a, String b) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        if (longer.length() - shorter.length() != 1 || shorter.length() < 2) {
            return false;
        }
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        return shorter.substring(i).equals(longer.substring(i + 1));
    }
}
