package io.tongyuan.query.persons;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What is told of each row of a base: {@code told}, mapped. Header of 64 bytes, 40 bytes a row, then each distinct text once with its length before it.
 * All numbers have the lowest byte first. Raise {@link #VERSION} with any change of it, or of what goes into the index beside it.
 */
final class ToldFile implements ToldRows {
    static final String NAME = "told";
    static final long MAGIC = 0x444c4f54_474e4f54L;
    static final int VERSION = 1;
    static final int HEADER_BYTES = 64;
    static final int ROW_BYTES = 40;
    /** Of a public id, without the letter of its kind. */
    static final int ID_BYTES = 26;
    static final int ROW_AT = 26;
    static final int STATE_AT = 30;
    static final int STATE_ON_AT = 34;
    static final int NTH_AT = 38;
    static final int DISPUTED_AT = 39;
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment file;
    private final char letter;

    private ToldFile(MemorySegment file) {
        this.file = file;
        this.letter = (char) file.get(INT, 12);
    }

    /** @throws Failed PERSON_INDEX_DAMAGED */
    static ToldFile open(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            if (file.byteSize() < HEADER_BYTES || file.get(LONG, 0) != MAGIC || file.get(INT, 8) != VERSION || file.get(LONG, 32) != file.byteSize()) {
                throw new Failed("PERSON_INDEX_DAMAGED", path + " 不完整，或是另一版本的");
            }
            return new ToldFile(file);
        } catch (IOException e) {
            throw new Failed("PERSON_INDEX_DAMAGED", "读不到 " + path + "：" + e.getMessage(), e);
        }
    }

    /** The last change that it knows of. */
    long seq() {
        return file.get(LONG, 16);
    }

    long rows() {
        return file.get(LONG, 24);
    }

    @Override
    public Told at(long row) {
        long at = place(row);
        return new Told(id(at), file.get(ValueLayout.JAVA_BYTE, at + NTH_AT) & 0xff, file.get(INT, at + ROW_AT), word(file.get(INT, at + STATE_AT)),
                word(file.get(INT, at + STATE_ON_AT)), file.get(ValueLayout.JAVA_BYTE, at + DISPUTED_AT) != 0);
    }

    @Override
    public long first(long row) {
        return row - (file.get(ValueLayout.JAVA_BYTE, place(row) + NTH_AT) & 0xff);
    }

    /** The first row of that person, 0 for none. */
    long rowOf(String id) {
        long low = 1;
        long high = rows();
        while (low <= high) {
            long middle = first((low + high) >>> 1);
            int order = id(place(middle)).compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = after(middle);
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    /** The row behind those of the person whose first it is. */
    long after(long first) {
        long next = first + 1;
        while (next <= rows() && first(next) == first) {
            next++;
        }
        return next;
    }

    private static long place(long row) {
        return HEADER_BYTES + (row - 1) * ROW_BYTES;
    }

    private String id(long at) {
        byte[] bytes = new byte[ID_BYTES];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at, bytes, 0, ID_BYTES);
        return letter + new String(bytes, StandardCharsets.US_ASCII);
    }

    private String word(int at) {
        long from = HEADER_BYTES + rows() * ROW_BYTES + at;
        byte[] bytes = new byte[file.get(INT, from)];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, from + 4, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
