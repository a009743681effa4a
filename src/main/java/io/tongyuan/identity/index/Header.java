package io.tongyuan.identity.index;

import static io.tongyuan.identity.index.Layout.INT;
import static io.tongyuan.identity.index.Layout.LONG;

import io.tongyuan.model.Failed;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * What stands at the head of the file.
 *
 * @param persons   entries that are a register's row and no former name
 * @param rows      of the register, refused ones too
 * @param homes     buckets that digests are shared out among; a few more follow for what ran over at the end
 * @param groups    of near entries
 * @param nameCells counts of names, a power of two
 * @param alike     other persons one slip away from a registered number, on average
 * @param checksum  of all that follows the header
 */
record Header(long keyCheck, long nonce, long persons, long entries, long rows, long homes, long buckets, long groups, long nearEntries,
              long nameCells, long longNameBytes, double alike, long checksum) {
    private static final int LONGS = 13;

    long bucketsAt() {
        return Layout.HEADER_BYTES;
    }

    long directoryAt() {
        return bucketsAt() + buckets * Layout.BUCKET_BYTES;
    }

    long nearAt() {
        return directoryAt() + (groups + 1) * 4;
    }

    long namesAt() {
        return nearAt() + nearEntries * Layout.NEAR_BYTES;
    }

    long longNamesAt() {
        return namesAt() + nameCells;
    }

    long length() {
        return longNamesAt() + longNameBytes;
    }

    void write(MemorySegment file) {
        file.set(LONG, 0, Layout.MAGIC);
        file.set(INT, 8, Layout.VERSION);
        long[] values = {keyCheck, nonce, persons, entries, rows, homes, buckets, groups, nearEntries, nameCells, longNameBytes,
                Double.doubleToLongBits(alike), checksum};
        for (int i = 0; i < LONGS; i++) {
            file.set(LONG, 16 + 8L * i, values[i]);
        }
        file.set(INT, 12, crc(file));
    }

    /** @throws Failed IDENTITY_INDEX_DAMAGED, IDENTITY_INDEX_VERSION */
    static Header read(MemorySegment file, Path path) {
        if (file.byteSize() < Layout.HEADER_BYTES || file.get(LONG, 0) != Layout.MAGIC) {
            throw new Failed("IDENTITY_INDEX_DAMAGED", path + " 不是身份索引，或文件不完整；请重新建立（identity index）");
        }
        if (file.get(INT, 8) != Layout.VERSION) {
            throw new Failed("IDENTITY_INDEX_VERSION", path + " 是版本 " + file.get(INT, 8) + " 的身份索引，本程序只读版本 " + Layout.VERSION
                    + "；请重新建立（identity index）");
        }
        long[] v = new long[LONGS];
        for (int i = 0; i < LONGS; i++) {
            v[i] = file.get(LONG, 16 + 8L * i);
        }
        Header h = new Header(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], Double.longBitsToDouble(v[11]), v[12]);
        if (file.get(INT, 12) != crc(file) || file.byteSize() != h.length()) {
            throw new Failed("IDENTITY_INDEX_DAMAGED", path + " 已损坏或不完整；请重新建立（identity index）");
        }
        return h;
    }

    private static int crc(MemorySegment file) {
        CRC32C crc = new CRC32C();
        crc.update(file.asSlice(16, 8L * LONGS).asByteBuffer());
        return (int) crc.getValue();
    }
}
