package io.tongyuan.address.tagging.network;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.Level;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which stretches of a text are names of divisions, and of which level: 杭州市 in full, 杭州 in short. Towns and what is
 * above them; villages bear every other word as a name. Part of a model: what it learned with stays with it. Immutable.
 */
public final class NameLevels {
    /** Kinds of name: full and short, of four levels. Of each a beginning, an inside and an end. */
    static final int BITS = 24;
    private static final int KINDS = 8;
    private static final int PAIR_BITS = 16;
    private static final int LEAST_SLOT_BITS = 8;

    /** Hashes of names, 0 where a slot is free; the kinds of the name in the same slot. */
    private final long[] names;
    private final byte[] kinds;
    private final int slotBits;
    private final byte[] longestOfPair;

    private NameLevels(int slotBits, byte[] longestOfPair) {
        this.slotBits = slotBits;
        this.names = new long[1 << slotBits];
        this.kinds = new byte[1 << slotBits];
        this.longestOfPair = longestOfPair;
    }

    /** For texts whose divisions are not told. */
    public static NameLevels none() {
        return new NameLevels(LEAST_SLOT_BITS, new byte[1 << PAIR_BITS]);
    }

    public static NameLevels of(Gazetteer gazetteer) {
        NameLevels levels = new NameLevels(18, new byte[1 << PAIR_BITS]);
        for (int d = 0; d < gazetteer.size(); d++) {
            Level level = gazetteer.level(d);
            if (level != Level.VILLAGE) {
                int kind = 1 << 2 * level.ordinal();
                for (String form : gazetteer.forms(d)) {
                    levels.add(form, kind);
                    kind = 2 << 2 * level.ordinal();
                }
            }
        }
        return levels;
    }

    private void add(String name, int kind) {
        if (name.length() < 2) {
            return;
        }
        int pair = pair(name.charAt(0), name.charAt(1));
        longestOfPair[pair] = (byte) Math.max(longestOfPair[pair], name.length());
        long hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = next(hash, name.charAt(i));
        }
        put(hash, kind);
    }

    private void put(long hash, int kind) {
        int slot = slot(hash);
        while (names[slot] != 0 && names[slot] != hash) {
            slot = slot + 1 & names.length - 1;
        }
        names[slot] = hash;
        kinds[slot] |= (byte) kind;
    }

    /** Adds to each unit's {@link #BITS} bits the kinds of the names that begin there, go on there, end there. */
    void mark(char[] symbols, int n, int[] marks) {
        for (int i = 0; i + 1 < n; i++) {
            int longest = Math.min(n - i, longestOfPair[pair(symbols[i], symbols[i + 1])]);
            if (longest < 2) {
                continue;
            }
            long hash = next(0, symbols[i]);
            int length = 0;
            int kind = 0;
            for (int k = 1; k < longest; k++) {
                hash = next(hash, symbols[i + k]);
                int found = kindsOf(hash);
                if (found != 0) {
                    length = k + 1;
                    kind = found;
                }
            }
            if (length > 0) {
                marks[i] |= kind;
                for (int k = 1; k < length - 1; k++) {
                    marks[i + k] |= kind << KINDS;
                }
                marks[i + length - 1] |= kind << 2 * KINDS;
            }
        }
    }

    private int kindsOf(long hash) {
        for (int slot = slot(hash);; slot = slot + 1 & names.length - 1) {
            if (names[slot] == hash) {
                return kinds[slot] & 0xFF;
            }
            if (names[slot] == 0) {
                return 0;
            }
        }
    }

    /** Names in the order of their hashes, so that equal ones give equal bytes. */
    void write(DataOutput out) throws IOException {
        long[] inOrder = Arrays.stream(names).filter(h -> h != 0).sorted().toArray();
        out.writeInt(slotBits);
        out.write(longestOfPair);
        out.writeInt(inOrder.length);
        for (long hash : inOrder) {
            out.writeLong(hash);
        }
        for (long hash : inOrder) {
            out.writeByte(kindsOf(hash));
        }
    }

    static NameLevels read(DataInput in) throws IOException {
        int slotBits = in.readInt();
        byte[] longestOfPair = new byte[1 << PAIR_BITS];
        in.readFully(longestOfPair);
        NameLevels levels = new NameLevels(slotBits, longestOfPair);
        long[] inOrder = new long[in.readInt()];
        for (int i = 0; i < inOrder.length; i++) {
            inOrder[i] = in.readLong();
        }
        for (long hash : inOrder) {
            levels.put(hash, in.readByte());
        }
        return levels;
    }

    private static long next(long hash, char c) {
        long x = (hash + c + 1) * 0x9E3779B97F4A7C15L;
        return x ^ x >>> 29;
    }

    private int slot(long hash) {
        return (int) (hash * 0x9E3779B97F4A7C15L >>> 64 - slotBits);
    }

    private static int pair(char first, char second) {
        return (first * 31 + second) * 0x9E3779B9 >>> 32 - PAIR_BITS;
    }
}
