package io.tongyuan.source.reading;

/** What a file may be, so that memory stays bounded whatever is in it. */
final class Limits {
    /** UTF-16 units in one field. */
    static final int FIELD = 64 * 1024;
    /** UTF-16 units in one row. */
    static final int ROW = 1024 * 1024;
    static final int COLUMNS = 1000;
    /** Lines at the head of a file among which the header is sought: titles stand above it. */
    static final int HEADER_LINES = 10;
    /** Bytes read to find out encoding and delimiter. */
    static final int PROBE = 256 * 1024;
    /** Bytes of an XLSX or gzip that may come out of one that went in, once {@link #UNPACKED_FREE} bytes have come out. */
    static final int UNPACKED_RATIO = 200;
    static final long UNPACKED_FREE = 32L << 20;
    /** Unpacked bytes of one part; a full sheet of 1,048,576 rows and 30 columns has about 2 GB. */
    static final long XLSX_PART = 8L << 30;
    /** Bytes of shared strings kept in memory, and four for each of them. */
    static final int XLSX_STRINGS = 128 << 20;
    /** Bytes between two tags: a field in its longest form (64 k units as character references), with room. */
    static final int XLSX_RUN = 1 << 20;
    static final int XLSX_ENTRIES = 10_000;
    /** Bytes of the list of entries: of so many with names of 300 bytes. */
    static final long XLSX_LIST = 4L << 20;

    private Limits() {
    }
}
