package io.tongyuan.identity.index;

/** What an entry's flags say. */
public final class Entry {
    /** The name is one that the person had before. */
    public static final int FORMER = 1;
    /** More entries with the same digest follow: of another name. */
    public static final int MORE = 4;

    private Entry() {
    }
}
