package io.tongyuan.identity.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The keyed functions of one index, one a use, so that no digest of one kind can be compared with another's. */
public final class Digests {
    private final SipHash numbers;
    private final SipHash texts;
    private final SipHash nearKeys;
    private final SipHash names;
    private final SipHash seals;
    private final SipHash records;
    private final long check;

    /** @param key 16 bytes */
    public Digests(byte[] key) {
        ByteBuffer b = ByteBuffer.wrap(key);
        SipHash root = new SipHash(b.getLong(), b.getLong());
        numbers = root.fork(1);
        texts = root.fork(2);
        nearKeys = root.fork(3);
        names = root.fork(4);
        seals = root.fork(5);
        check = root.fork(6).of(0);
        records = root.fork(7);
    }

    /** Of a sound number of 18 characters: its first 17 digits, for the check follows from them. Never 0. */
    public long number(long first17) {
        return notZero(numbers.of(first17));
    }

    /** Of a number that is none by the rules, in its normal form. Never 0. */
    public long text(String normalized) {
        byte[] bytes = normalized.getBytes(StandardCharsets.UTF_8);
        return notZero(texts.of(bytes, 0, bytes.length));
    }

    /** Of a packed name, see {@link PackedName}. */
    public long name(long packed) {
        return names.of(packed);
    }

    public long name(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return names.of(bytes, 0, bytes.length);
    }

    /** Name and birth date. */
    public int birthKey(long nameDigest, long first17) {
        return (int) (nearKeys.of(nameDigest, first17 / 1_000 % 100_000_000L) >>> 32);
    }

    /** Name, division and sequence: all but the birth date. */
    public int placeKey(long nameDigest, long first17) {
        return (int) (nearKeys.of(nameDigest, first17 / 100_000_000_000L * 1_000 + first17 % 1_000 + (1L << 62)) >>> 32);
    }

    /** Of a record of a list: its number and its name, both as digests. */
    public long record(long number, long name) {
        return records.of(number, name);
    }

    /** The stream that names are sealed with. */
    long seal(long nonce, long at) {
        return seals.of(nonce, at);
    }

    /** Tells whether two hold the same key, and nothing of the key. */
    long check() {
        return check;
    }

    private static long notZero(long digest) {
        return digest == 0 ? 1 : digest;
    }
}
