package io.tongyuan.identity.index;

/** What an entry's flags say. */
public final class Entry {
    /** The name is one that the person had before. */
    public static final int FORMER = 1;
    /** The name is one that a record gives that does not speak for the person's name now. */
    public static final int OTHER_RECORD = 2;
    /** Either: a name beside the one that the person has. */
    public static final int FURTHER = FORMER | OTHER_RECORD;
    /** More entries with the same digest follow: of another name. */
    public static final int MORE = 4;

    private Entry() {
    }
}
