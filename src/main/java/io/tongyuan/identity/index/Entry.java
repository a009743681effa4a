package io.tongyuan.identity.index;

/** What an entry's flags say. */
public final class Entry {
    /** The name is one that the person had before. */
    public static final int FORMER = 1;
    /** Another person of the register has the same number. */
    public static final int HELD_TWICE = 2;
    /** More entries with the same digest follow: of another name. */
    public static final int MORE = 4;

    private Entry() {
    }
}
