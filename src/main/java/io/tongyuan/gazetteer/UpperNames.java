package io.tongyuan.gazetteer;

import io.tongyuan.model.Level;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The names of provinces, cities, counties and towns as a trie: one walk finds all that begin at a place of a text.
 * Some 100,000 nodes; an edge is an entry of one open-addressed table.
 */
final class UpperNames {
    private static final int CHAR_BITS = 16;
    private static final int[] NONE = {};
    private static final String OFFICE = "街道办事处";
    private static final int OFFICE_TAIL = "办事处".length();

    private final int[] firstNodes = new int[1 << CHAR_BITS];
    private long[] keys = new long[1 << 18];
    private int[] targets = new int[keys.length];
    private final UpperName[] names;
    private int nodes = 1;

    UpperNames(DivisionTable table) {
        Postings postings = new Postings(table);
        names = postings.names();
    }

    /** The longest name that begins at {@code at}; null where none does. */
    UpperName longestAt(CharSequence text, int at) {
        int length = text.length();
        if (at >= length) {
            return null;
        }
        UpperName longest = null;
        int node = firstNodes[text.charAt(at)];
        for (int i = at + 1; node != 0; i++) {
            longest = names[node] == null ? longest : names[node];
            node = i < length ? child(node, text.charAt(i)) : 0;
        }
        return longest;
    }

    /** The name that is text[from, to); null where there is none. */
    UpperName named(CharSequence text, int from, int to) {
        if (to - from < 2) {
            return null;
        }
        int node = firstNodes[text.charAt(from)];
        for (int i = from + 1; i < to && node != 0; i++) {
            node = child(node, text.charAt(i));
        }
        return names[node];
    }

    /** Ascending. */
    static int[] all(UpperName name) {
        if (name == null) {
            return NONE;
        }
        int[] one = null;
        for (int[] some : new int[][] {name.full(), name.brief(), name.towns(), name.townStems()}) {
            if (some.length > 0) {
                one = one == null ? some : IntStream.concat(Arrays.stream(one), Arrays.stream(some)).sorted().toArray();
            }
        }
        return one == null ? NONE : one.clone();
    }

    private int child(int node, char c) {
        long key = (long) node << CHAR_BITS | c;
        for (int slot = slot(key); keys[slot] != 0; slot = slot + 1 & keys.length - 1) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return 0;
    }

    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
    }

    private int childOrNew(int node, char c) {
        int child = child(node, c);
        if (child != 0) {
            return child;
        }
        if (nodes * 2 > keys.length) {
            grow();
        }
        put((long) node << CHAR_BITS | c, nodes);
        return nodes++;
    }

    private void put(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    /** Which divisions bear the name that ends at a node, as lists linked through arrays. */
    private final class Postings {
        private final DivisionTable table;
        private int[] parents = new int[1 << 17];
        private int[] heads = new int[1 << 17];
        private int[] next = new int[1 << 17];
        private int[] divisions = new int[1 << 17];
        private int count = 1;

        Postings(DivisionTable table) {
            this.table = table;
            for (int d = 0; d < table.size(); d++) {
                if (table.level(d) != Level.VILLAGE) {
                    insert(d);
                }
            }
        }

        private void insert(int d) {
            char[] chars = table.names();
            int start = table.starts()[d];
            long forms = ShortNames.lengths(chars, start, table.nameLength(d), table.level(d));
            int node = 0;
            int length = 0;
            for (; forms != 0; forms &= forms - 1) {
                for (int end = Long.numberOfTrailingZeros(forms); length < end; length++) {
                    node = step(node, chars[start + length]);
                }
                if (length >= 2) {
                    add(node, d);
                }
            }
        }

        private int step(int node, char c) {
            int child;
            if (node == 0) {
                child = firstNodes[c] == 0 ? firstNodes[c] = nodes++ : firstNodes[c];
            } else {
                child = childOrNew(node, c);
            }
            if (nodes > parents.length) {
                parents = Arrays.copyOf(parents, parents.length * 2);
                heads = Arrays.copyOf(heads, parents.length);
            }
            parents[child] = node;
            return child;
        }

        private void add(int node, int d) {
            if (count == next.length) {
                next = Arrays.copyOf(next, count * 2);
                divisions = Arrays.copyOf(divisions, count * 2);
            }
            divisions[count] = d;
            next[count] = heads[node];
            heads[node] = count++;
        }

        /** By node; what is shorter was made before. */
        UpperName[] names() {
            UpperName[] all = new UpperName[nodes];
            int[] depth = new int[nodes];
            UpperName[] before = new UpperName[nodes];
            for (int node = 1; node < nodes; node++) {
                int parent = parents[node];
                depth[node] = depth[parent] + 1;
                before[node] = all[parent] == null ? before[parent] : all[parent];
                if (heads[node] != 0) {
                    all[node] = name(node, depth[node], before[node]);
                }
            }
            return all;
        }

        private UpperName name(int node, int length, UpperName shorter) {
            int[][] kinds = {NONE, NONE, NONE, NONE};
            // Later divisions stand first in the list.
            for (int p = heads[node]; p != 0; p = next[p]) {
                int kind = kind(divisions[p], length);
                int[] grown = new int[kinds[kind].length + 1];
                System.arraycopy(kinds[kind], 0, grown, 1, kinds[kind].length);
                grown[0] = divisions[p];
                kinds[kind] = grown;
            }
            return new UpperName(length, kinds[0], kinds[1], kinds[2], kinds[3], shorter);
        }

        private int kind(int d, int length) {
            int whole = table.nameLength(d);
            if (table.level(d) != Level.TOWN) {
                return whole == length ? 0 : 1;
            }
            boolean office = whole == length + OFFICE_TAIL
                    && ShortNames.endsWith(table.names(), table.starts()[d], whole, OFFICE);
            return whole == length || office ? 2 : 3;
        }
    }
}
