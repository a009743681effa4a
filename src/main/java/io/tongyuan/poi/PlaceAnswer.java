package io.tongyuan.poi;

import java.util.List;

/**
 * What was decided of two places, and why.
 *
 * @param bits    for one place, the prior among it
 * @param grounds each thing compared, the heaviest first
 */
public record PlaceAnswer(PlaceVerdict verdict, double bits, PlaceLevels levels, List<Ground> grounds) {
    /**
     * @param code stable
     * @param bits for one place; negative against
     */
    public record Ground(String code, String text, double bits) {
        String written() {
            return "%s %+.1f %s".formatted(code, bits, text);
        }

        /** As {@link #written} wrote it. */
        public static Ground read(String written) {
            String[] parts = written.split(" ", 3);
            return new Ground(parts[0], parts[2], Double.parseDouble(parts[1]));
        }
    }

    double probability() {
        return 1 / (1 + Math.pow(2, -bits));
    }
}
