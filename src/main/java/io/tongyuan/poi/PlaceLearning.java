package io.tongyuan.poi;

import io.tongyuan.poi.PlaceWeights.Shares;
import java.util.HashMap;
import java.util.Map;

/** Learns the weights from pairs of which it is known whether they are one place. */
public final class PlaceLearning {
    /** So much is added to every count: what was not seen is rare and not impossible. */
    private static final double SMOOTHING = 0.5;

    private final Map<String, double[]> counts = new HashMap<>();
    private final double[] pairs = new double[2];
    /** Of them, those that lie at one place. */
    private final double[] placed = new double[2];

    public void take(PlaceLevels levels, boolean same) {
        int side = same ? 0 : 1;
        pairs[side]++;
        placed[side] += levels.placed() ? 1 : 0;
        count(PlaceWeights.name(levels.name(), levels.placed()), side);
        count(PlaceWeights.place(levels.distance(), levels.address()), side);
        count(PlaceWeights.category(levels.category()), side);
    }

    private void count(String level, int side) {
        counts.computeIfAbsent(level, k -> new double[2])[side]++;
    }

    public PlaceWeights weights() {
        Map<String, Shares> shares = new HashMap<>();
        for (PlaceNameLevel n : PlaceNameLevel.values()) {
            put(shares, PlaceWeights.name(n, true), PlaceNameLevel.values().length, placed);
            put(shares, PlaceWeights.name(n, false), PlaceNameLevel.values().length, new double[] {pairs[0] - placed[0], pairs[1] - placed[1]});
        }
        for (DistanceLevel d : DistanceLevel.values()) {
            for (AddressLevel a : AddressLevel.values()) {
                put(shares, PlaceWeights.place(d, a), DistanceLevel.values().length * AddressLevel.values().length, pairs);
            }
        }
        for (CategoryLevel c : CategoryLevel.values()) {
            put(shares, PlaceWeights.category(c), CategoryLevel.values().length, pairs);
        }
        return new PlaceWeights((pairs[0] + SMOOTHING) / (pairs[0] + pairs[1] + 2 * SMOOTHING), shares);
    }

    private void put(Map<String, Shares> shares, String level, int levels, double[] of) {
        double[] n = counts.getOrDefault(level, new double[2]);
        shares.put(level, new Shares((n[0] + SMOOTHING) / (of[0] + SMOOTHING * levels), (n[1] + SMOOTHING) / (of[1] + SMOOTHING * levels)));
    }
}
