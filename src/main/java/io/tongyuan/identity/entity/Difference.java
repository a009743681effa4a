package io.tongyuan.identity.entity;

/** What is left of two texts without what both begin with and both end with. */
public record Difference(String left, String right) {
    public static Difference of(String a, String b) {
        int from = 0;
        while (from < a.length() && from < b.length() && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int i = a.length();
        int j = b.length();
        while (i > from && j > from && a.charAt(i - 1) == b.charAt(j - 1)) {
            i--;
            j--;
        }
        return new Difference(a.substring(from, i), b.substring(from, j));
    }

    /** One character replaced, more, less, or two neighbours swapped. */
    boolean oneOff() {
        boolean swapped = left.length() == 2 && right.length() == 2 && left.charAt(0) == right.charAt(1) && left.charAt(1) == right.charAt(0);
        return swapped || left.length() <= 1 && right.length() <= 1;
    }
}
