package io.tongyuan.query.persons;

import io.tongyuan.model.Failed;
import io.tongyuan.privacy.Base32;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * What is told of each row of a base: {@code told}, mapped. A header of 64 bytes; the rows in the order of their public ids; for each value of an id's leading bits
 * ({@link ToldShape}) the number of rows before it; each distinct state with its day once. A row is the rest of the id, the row of the file, and the place of the state above two bits:
 * of a dispute, and whether it is a further name of the person before. All numbers but ids have the lowest byte first. Raise {@link #VERSION} with any change of it, or of what
 * goes into the index beside it.
 */
final class ToldFile implements ToldRows {
    static final String NAME = "told";
    static final long MAGIC = 0x444c4f54_474e4f54L;
    static final int VERSION = 2;
    static final int HEADER_BYTES = 64;
    static final int FURTHER = 1;
    static final int NAME_DISPUTED = 2;
    static final int STATE_DISPUTED = 4;
    static final int WORD_SHIFT = 3;
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment file;
    private final char letter;
    private final long rows;
    private final ToldShape shape;

    private ToldFile(MemorySegment file) {
        this.file = file;
        this.letter = (char) file.get(INT, 12);
        this.rows = file.get(LONG, 24);
        this.shape = new ToldShape(file.get(INT, 40));
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
        return rows;
    }

    long bytes() {
        return file.byteSize();
    }

    @Override
    public Told at(long row) {
        long numbers = place(row) + shape.restBytes();
        int tail = file.get(INT, numbers + 4);
        long word = words() + (tail >>> WORD_SHIFT);
        return new Told(id(row), (tail & FURTHER) != 0, file.get(INT, numbers) & 0xFFFFFFFFL, text(word), text(word + 4 + file.get(INT, word)), (tail & NAME_DISPUTED) != 0,
                (tail & STATE_DISPUTED) != 0);
    }

    @Override
    public boolean further(long row) {
        return (file.get(INT, place(row) + shape.restBytes() + 4) & FURTHER) != 0;
    }

    /** The first row of that person, 0 for none. */
    long rowOf(String id) {
        byte[] number = Base32.number(id.substring(1));
        byte[] rest = shape.rest(number);
        long cell = shape.cell(number);
        long low = before(cell) + 1;
        long end = before(cell + 1) + 1;
        for (long high = end; low < high;) {
            long middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(rest(middle), rest) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < end && Arrays.equals(rest(low), rest) ? low : 0;
    }

    /** The row behind those of the person whose first it is. */
    long after(long first) {
        long next = first + 1;
        while (next <= rows && further(next)) {
            next++;
        }
        return next;
    }

    private long place(long row) {
        return HEADER_BYTES + (row - 1) * shape.rowBytes();
    }

    private long words() {
        return HEADER_BYTES + rows * shape.rowBytes() + (shape.cells() + 1) * Integer.BYTES;
    }

    /** Rows before the first of that cell. */
    private long before(long cell) {
        return file.get(INT, HEADER_BYTES + rows * shape.rowBytes() + cell * Integer.BYTES) & 0xFFFFFFFFL;
    }

    private String id(long row) {
        long low = 0;
        for (long high = shape.cells() - 1; low < high;) {
            long middle = (low + high + 1) >>> 1;
            if (before(middle) < row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return letter + Base32.text(shape.number(low, rest(row)), ToldShape.ID_CHARACTERS);
    }

    private byte[] rest(long row) {
        byte[] rest = new byte[shape.restBytes()];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, place(row), rest, 0, rest.length);
        return rest;
    }

    private String text(long at) {
        byte[] bytes = new byte[file.get(INT, at)];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at + 4, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
