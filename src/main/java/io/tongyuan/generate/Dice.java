package io.tongyuan.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * Seeded chance: SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014), written out
 * because the bytes it gives must never change with a JDK. Each register forks a stream of its own by name.
 */
public final class Dice {
    /** The day on which the county is seen. Fixed, so that the bytes are; past, so that "on or before today" holds. */
    public static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    private final long origin;
    private long state;

    public Dice(long seed) {
        this.origin = seed;
        this.state = seed;
    }

    /** A stream that depends on this one's seed and the name alone, not on what was drawn so far. */
    public Dice fork(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return new Dice(mix(origin ^ mix(hash)));
    }

    /** The stream of the i-th thing of a kind. */
    public Dice fork(String name, long i) {
        return new Dice(mix(fork(name).origin + i * 0x9e3779b97f4a7c15L));
    }

    public long next() {
        return mix(state += 0x9e3779b97f4a7c15L);
    }

    /** 0 ≤ result &lt; bound. */
    public int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** from ≤ result ≤ to. */
    public int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** 0 ≤ result &lt; 1. */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return unit() < probability;
    }

    public <T> T of(List<T> list) {
        return list.get(below(list.size()));
    }

    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }

    public LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(below((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }

    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
