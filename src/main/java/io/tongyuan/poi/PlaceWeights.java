package io.tongyuan.poi;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What each level says for or against one place, in bits (Fellegi and Sunter 1969): the share of it among pairs that are one
 * place (m) over its share among pairs that are two (u), learned. Distance and address lean on each other and are one; names
 * are weighed among pairs that lie at one place and among those that do not, each for itself.
 *
 * @param prior  share of pairs that are one place among those that are compared
 * @param shares m and u by kind and level
 */
public record PlaceWeights(double prior, Map<String, Shares> shares) {
    private static final String FILE = "places.tsv";
    private static final double LEAST = 1e-5;

    public PlaceWeights {
        shares = Map.copyOf(shares);
    }

    /** @param m share of the level among the same, u among others */
    public record Shares(double m, double u) {
        double bits() {
            return Math.log(Math.max(m, LEAST) / Math.max(u, LEAST)) / Math.log(2);
        }
    }

    /** The ones that come along, read once. */
    public static PlaceWeights bundled() {
        return Bundled.WEIGHTS;
    }

    private static final class Bundled {
        private static final PlaceWeights WEIGHTS = read(Path.of(System.getProperty("tongyuan.home", ""), "models").resolve(FILE));
    }

    /** @throws Failed PLACE_WEIGHTS_UNREADABLE */
    public static PlaceWeights read(Path file) {
        Map<String, Shares> shares = new LinkedHashMap<>();
        double prior = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t");
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                if (cells[0].equals("prior")) {
                    prior = Double.parseDouble(cells[1]);
                } else {
                    shares.put(cells[0], new Shares(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Failed("PLACE_WEIGHTS_UNREADABLE", "无法读取地点比对的权重 " + file + "：" + e.getMessage(), e);
        }
        return new PlaceWeights(prior, shares);
    }

    /** As {@link #read} reads it. */
    public String text() {
        StringBuilder out = new StringBuilder("# Shares, learned. prior: of compared pairs that are one place. Then level, m, u. Manifest beside it.\n");
        out.append("prior\t").append(shown(prior)).append('\n');
        new java.util.TreeMap<>(shares).forEach((level, s) -> out.append(level).append('\t').append(shown(s.m)).append('\t').append(shown(s.u)).append('\n'));
        return out.toString();
    }

    private static String shown(double share) {
        return String.format(Locale.ROOT, "%.8f", share);
    }

    double priorBits() {
        return Math.log(prior / (1 - prior)) / Math.log(2);
    }

    double bits(String level) {
        Shares s = shares.get(level);
        return s == null ? 0 : s.bits();
    }

    /**
     * What lies elsewhere is compared because it is called alike, what lies near because it lies near: so what a name says is another
     * thing in either case.
     *
     * @param placed something says that they lie at one place, see {@link PlaceLevels#placed}
     */
    static String name(PlaceNameLevel level, boolean placed) {
        return (placed ? "NEAR_NAME_" : "APART_NAME_") + level;
    }

    static String place(DistanceLevel distance, AddressLevel address) {
        return "POSITION_" + distance + "_ADDRESS_" + address;
    }

    static String category(CategoryLevel level) {
        return "CATEGORY_" + level;
    }
}
