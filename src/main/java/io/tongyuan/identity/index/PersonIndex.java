package io.tongyuan.identity.index;

import static io.tongyuan.identity.index.Layout.INT;
import static io.tongyuan.identity.index.Layout.LONG;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

/** A register of persons to look things up in, mapped from its file. Thread-safe; an index that is swapped under it stays what it was. */
public final class PersonIndex implements AutoCloseable {
    private final MemorySegment file;
    private final MemorySegment buckets;
    private final Header header;
    private final Digests digests;
    private final Arena arena;

    PersonIndex(MemorySegment file, Header header, Digests digests, Arena arena) {
        this.file = file;
        this.header = header;
        this.digests = digests;
        this.arena = arena;
        this.buckets = file.asSlice(header.bucketsAt(), header.buckets() * Layout.BUCKET_BYTES);
    }

    /** Whether there is one. */
    public static boolean in(Path folder) {
        return Files.isRegularFile(folder.resolve(Layout.FILE));
    }

    /**
     * @param key 16 bytes
     * @throws Failed IDENTITY_INDEX_MISSING, IDENTITY_INDEX_DAMAGED, IDENTITY_INDEX_VERSION, KEYS_DO_NOT_FIT
     */
    public static PersonIndex open(Path folder, byte[] key) {
        Arena arena = Arena.ofShared();
        try {
            return open(folder, key, arena);
        } catch (RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /** The same for threads that come and go: mapped as long as any has it, and never closed. */
    public static PersonIndex openForAll(Path folder, byte[] key) {
        return open(folder, key, Arena.ofAuto());
    }

    private static PersonIndex open(Path folder, byte[] key, Arena arena) {
        Path path = folder.resolve(Layout.FILE);
        if (!Files.isRegularFile(path)) {
            throw new Failed("IDENTITY_INDEX_MISSING", folder + " 中没有人员身份索引；请先用 identity index 建立");
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            Header header = Header.read(file, path);
            Digests digests = new Digests(key);
            if (header.keyCheck() != digests.check()) {
                throw new Failed("KEYS_DO_NOT_FIT", path + " 不是用这份密钥建立的；请用 --keys 指明原来的密钥文件，或重新建立（identity index）");
            }
            return new PersonIndex(file, header, digests, arena);
        } catch (IOException e) {
            throw new Failed("IDENTITY_INDEX_DAMAGED", "读不到 " + path + "：" + e.getMessage(), e);
        }
    }

    /** Reads all of it. @throws Failed IDENTITY_INDEX_DAMAGED */
    public void verify() {
        if (Checksum.of(file.asSlice(Layout.HEADER_BYTES)) != header.checksum()) {
            throw new Failed("IDENTITY_INDEX_DAMAGED", "身份索引的内容与校验值不符；请重新建立（identity index）");
        }
    }

    public Digests digests() {
        return digests;
    }

    public long persons() {
        return header.persons();
    }

    /** Rows of the register, those that could not be read among them. */
    public long rows() {
        return header.rows();
    }

    public long bytes() {
        return header.length();
    }

    /** Another for each index that is written, be it of the same register. */
    public String mark() {
        return HexFormat.of().toHexDigits(header.nonce() ^ header.checksum());
    }

    /** Other persons one slip of the pen away from a registered number, on average. */
    public double alike() {
        return header.alike();
    }

    /** Reads the line where the digest is to be looked for: asked for many at once, the memory's delays fall together. */
    public long touch(long digest) {
        return Layout.digest(buckets, Layout.share(digest, header.homes()), 0);
    }

    /** The first slot with that digest, -1 for none. */
    public long find(long digest) {
        return from(digest, Layout.share(digest, header.homes()), 0);
    }

    /** An entry at random, -1 where there is none behind that place. */
    public long any(long random) {
        for (long slot = Math.unsignedMultiplyHigh(random, header.homes()) * Layout.PER_BUCKET; slot < header.buckets() * Layout.PER_BUCKET; slot++) {
            if (digest(slot) != 0) {
                return slot;
            }
        }
        return -1;
    }

    /** The next one after a slot. */
    public long next(long digest, long slot) {
        return from(digest, (slot + 1) / Layout.PER_BUCKET, (int) ((slot + 1) % Layout.PER_BUCKET));
    }

    private long from(long digest, long bucket, int i) {
        for (long b = bucket; b < header.buckets(); b++) {
            for (; i < Layout.PER_BUCKET; i++) {
                long there = Layout.digest(buckets, b, i);
                if (there == digest) {
                    return b * Layout.PER_BUCKET + i;
                }
                if (there == 0) {
                    return -1;
                }
            }
            i = 0;
        }
        return -1;
    }

    public long digest(long slot) {
        return buckets.get(LONG, Layout.slotAt(slot) + slot % Layout.PER_BUCKET * 8);
    }

    /** See {@link PackedName}; of a long one the place where it lies. */
    public long packedName(long slot) {
        return buckets.get(LONG, Layout.slotAt(slot) + Layout.NAMES_AT + slot % Layout.PER_BUCKET * 8) ^ digests.seal(header.nonce(), slot);
    }

    public String name(long slot) {
        long packed = packedName(slot);
        return PackedName.isLong(packed) ? LongNames.read(file, header, digests, packed) : PackedName.text(packed);
    }

    public long row(long slot) {
        return buckets.get(INT, Layout.slotAt(slot) + Layout.ROWS_AT + slot % Layout.PER_BUCKET * 4) & 0xFFFFFFFFL;
    }

    /** Of {@link Entry}. */
    public int flags(long slot) {
        return buckets.get(ValueLayout.JAVA_BYTE, Layout.slotAt(slot) + Layout.FLAGS_AT + slot % Layout.PER_BUCKET);
    }

    /** Slots with that near key, and now and then one of another: at most as many as fit. */
    public int near(int key, long[] into) {
        long group = Layout.shareOfInt(key, header.groups());
        long at = file.get(INT, header.directoryAt() + group * 4) & 0xFFFFFFFFL;
        long end = file.get(INT, header.directoryAt() + group * 4 + 4) & 0xFFFFFFFFL;
        int n = 0;
        for (; at < end && n < into.length; at++) {
            long entry = header.nearAt() + at * Layout.NEAR_BYTES;
            if (file.get(ValueLayout.JAVA_BYTE, entry + 4) == (byte) key) {
                into[n++] = file.get(INT, entry) & 0xFFFFFFFFL;
            }
        }
        return n;
    }

    /** How many of the register bear the name, at least; rare ones are counted together with a few others. */
    public double bearers(long plainNameDigest) {
        return NameCount.of(file.get(ValueLayout.JAVA_BYTE, header.namesAt() + ((int) plainNameDigest & header.nameCells() - 1)));
    }

    @Override
    public void close() {
        arena.close();
    }
}
