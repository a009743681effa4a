package io.tongyuan.gazetteer;

/**
 * A name in any of its forms, and which provinces, cities, counties and towns bear it. The arrays are shared and must
 * not be changed.
 */
public final class UpperName {
    private final int length;
    private final int[] full;
    private final int[] brief;
    private final int[] towns;
    private final int[] townStems;
    private final UpperName shorter;

    UpperName(int length, int[] full, int[] brief, int[] towns, int[] townStems, UpperName shorter) {
        this.length = length;
        this.full = full;
        this.brief = brief;
        this.towns = towns;
        this.townStems = townStems;
        this.shorter = shorter;
    }

    /** In UTF-16 units. */
    public int length() {
        return length;
    }

    /** Provinces, cities and counties whose full name it is, ascending. */
    public int[] full() {
        return full;
    }

    /** Provinces, cities and counties of which it is a short form, ascending. */
    public int[] brief() {
        return brief;
    }

    /** Towns whose name with its generic part it is, ascending: 石桥街道 of 石桥街道办事处 too. */
    public int[] towns() {
        return towns;
    }

    /** Towns of which it is a form without the generic part, ascending. */
    public int[] townStems() {
        return townStems;
    }

    /** The longest name that is a proper beginning of this one; null where there is none. */
    public UpperName shorter() {
        return shorter;
    }
}
