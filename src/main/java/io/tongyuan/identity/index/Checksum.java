package io.tongyuan.identity.index;

import java.lang.foreign.MemorySegment;
import java.util.stream.LongStream;
import java.util.zip.CRC32C;

/** Of a file's content, by pieces on all cores: CRC-32C of each piece, mixed with its place. */
final class Checksum {
    private static final long PIECE = 16L << 20;

    private Checksum() {
    }

    static long of(MemorySegment content) {
        long pieces = (content.byteSize() + PIECE - 1) / PIECE;
        return LongStream.range(0, pieces).parallel().map(i -> {
            CRC32C crc = new CRC32C();
            crc.update(content.asSlice(i * PIECE, Math.min(PIECE, content.byteSize() - i * PIECE)).asByteBuffer());
            return (crc.getValue() + 1) * 0x9e3779b97f4a7c15L * (2 * i + 1);
        }).sum();
    }
}
