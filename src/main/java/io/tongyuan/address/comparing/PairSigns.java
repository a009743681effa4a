package io.tongyuan.address.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The two addresses one after the other, unit by unit, as the network reads them: what stands there, in which element, and whether the
 * other address has it too. As keys of 64 bits, none 0.
 */
final class PairSigns {
    private static final char EDGE = '\uE030';
    private static final int WEIGHT_STEPS = 5;
    /** How an element stands to those of the other address. */
    private static final int SAME = 0;
    private static final int WITHIN = 1;
    private static final int WITHIN_OTHER_KIND = 2;
    private static final int DIFFERENT = 3;
    private static final int ALONE = 4;

    private final Written a;
    private final Written b;
    private final GramWeights weights;
    private final int side;
    private final Set<String> single;
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> ofKind = new HashSet<>();

    private PairSigns(int side, Written a, Written b, GramWeights weights) {
        this.a = a;
        this.b = b;
        this.weights = weights;
        this.side = side;
        UnitText other = b.units();
        this.single = new HashSet<>(Arrays.asList(other.words()));
        for (int i = 0; i < other.size(); i++) {
            ofKind.add(other.at(i).kind() + other.words()[i]);
            if (i > 0) {
                pairs.add(other.words()[i - 1] + "|" + other.words()[i]);
            }
        }
    }

    /** Keys of each unit. */
    static List<long[]> of(Written a, Written b, GramWeights weights) {
        List<long[]> out = new ArrayList<>(a.units().size() + b.units().size() + 1);
        new PairSigns(0, a, b, weights).into(out);
        out.add(between(a, b));
        new PairSigns(1, b, a, weights).into(out);
        return out;
    }

    /** Between the two: how they stand to each other, kind by kind. */
    private static long[] between(Written a, Written b) {
        long[] keys = new long[Kind.values().length + 1];
        keys[0] = key(7, 1);
        for (Kind kind : Kind.values()) {
            List<String> ka = a.kinds().getOrDefault(kind, List.of());
            List<String> kb = b.kinds().getOrDefault(kind, List.of());
            boolean same = ka.stream().anyMatch(kb::contains);
            int relation = same ? 3 : ka.isEmpty() ? kb.isEmpty() ? 0 : 1 : kb.isEmpty() ? 2 : 4;
            keys[1 + kind.ordinal()] = key(8, kind.ordinal() << 4 | relation);
        }
        return keys;
    }

    private void into(List<long[]> out) {
        UnitText own = a.units();
        int[] standing = own.elements().stream().mapToInt(this::standing).toArray();
        for (int i = 0; i < own.size(); i++) {
            char symbol = own.symbols()[i];
            boolean last = i + 1 == own.size();
            char next = last ? EDGE : own.symbols()[i + 1];
            int weight = last ? 0 : (int) Math.min(WEIGHT_STEPS, weights.weight(symbol << 16 | next) / 2);
            int kind = own.at(i).kind().ordinal();
            int there = there(i);
            int begins = i == 0 || own.elementAt()[i - 1] != own.elementAt()[i] ? 1 : 0;
            out.add(new long[] {key(1, (long) side << 16 | symbol), key(2, (long) symbol << 16 | next),
                key(3, (side << 16 | kind << 8 | there << 1 | begins)), key(4, (side << 8 | there & 7L) << 16 | symbol),
                key(5, side << 16 | weight << 8 | there), key(6, side << 16 | kind << 8 | standing[own.elementAt()[i]])});
        }
    }

    /** Whether the other has the unit, it with the one before, it with the next, it in an element of the same kind: a bit each. */
    private int there(int i) {
        String[] words = a.units().words();
        int bits = single.contains(words[i]) ? 1 : 0;
        bits |= i > 0 && pairs.contains(words[i - 1] + "|" + words[i]) ? 2 : 0;
        bits |= i + 1 < words.length && pairs.contains(words[i] + "|" + words[i + 1]) ? 4 : 0;
        return bits | (ofKind.contains(a.units().at(i).kind() + words[i]) ? 8 : 0);
    }

    private int standing(UnitText.Element element) {
        List<String> others = b.kinds().getOrDefault(element.kind(), List.of());
        if (others.contains(element.letters())) {
            return SAME;
        }
        boolean within = !element.letters().isEmpty()
                && (element.kind().counts() ? single.contains(element.letters()) : b.letters().contains(element.letters()));
        if (within) {
            return others.isEmpty() ? WITHIN_OTHER_KIND : WITHIN;
        }
        return others.isEmpty() ? ALONE : DIFFERENT;
    }

    private static long key(int kind, long what) {
        long x = ((long) kind << 48 ^ what) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 31) * 0x94D049BB133111EBL;
        return x == 0 ? 1 : x;
    }
}
