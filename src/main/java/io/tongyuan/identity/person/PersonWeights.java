package io.tongyuan.identity.person;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often which level occurs ({@code models/identity-persons.tsv}).
 *
 * @param present share of a list that is in the register
 * @param numbers of rows in the register, the share whose number is at the level
 * @param same    m: of pairs that are one person, the share whose names are at the level
 * @param others  u: of pairs that are two persons, the same; of equal names their frequency stands in its place
 */
public record PersonWeights(double present, Map<NumberLevel, Double> numbers, Map<NameLevel, Double> same, Map<NameLevel, Double> others) {
    /** Of names, those that are weighed. A name of another record is as good as a former one; one that is not known says nothing. */
    static final List<NameLevel> LEVELS = Arrays.stream(NameLevel.values()).filter(l -> l != NameLevel.OTHER_RECORD && l != NameLevel.UNKNOWN).toList();
    private static final String FILE = "identity-persons.tsv";
    /** Nothing is rarer than once in a million, whatever was not seen in learning. */
    private static final double LEAST = 1e-6;

    /** The ones that come along, read once. */
    public static PersonWeights bundled() {
        return Bundled.WEIGHTS;
    }

    private static final class Bundled {
        private static final PersonWeights WEIGHTS = read(Path.of(System.getProperty("tongyuan.home", ""), "models").resolve(FILE));
    }

    /** What learning begins with: slips of a percent or two, and names of two persons as unlike as chance has them. */
    public static PersonWeights initial() {
        Map<NumberLevel, Double> numbers = new EnumMap<>(NumberLevel.class);
        double[] n = {0.96, 0.005, 0.015, 0.005, 0.001, 0.0005, 0.0002, 0.0002};
        for (NumberLevel level : NumberLevel.values()) {
            numbers.put(level, n[level.ordinal()]);
        }
        Map<NameLevel, Double> same = new EnumMap<>(NameLevel.class);
        Map<NameLevel, Double> others = new EnumMap<>(NameLevel.class);
        double[] m = {0.96, 0.005, 0.005, 0.005, 0.005, 0.015, 0.002, 0.003};
        double[] u = {0.0005, 0.0001, 0.0001, 0.0005, 0.002, 0.02, 0.05, 0.9268};
        for (int i = 0; i < LEVELS.size(); i++) {
            same.put(LEVELS.get(i), m[i]);
            others.put(LEVELS.get(i), u[i]);
        }
        return new PersonWeights(0.98, numbers, same, others);
    }

    /** @throws Failed IDENTITY_WEIGHTS_UNREADABLE */
    public static PersonWeights read(Path file) {
        double present = 0;
        Map<NumberLevel, Double> numbers = new EnumMap<>(NumberLevel.class);
        Map<NameLevel, Double> same = new EnumMap<>(NameLevel.class);
        Map<NameLevel, Double> others = new EnumMap<>(NameLevel.class);
        try {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t");
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                switch (cells[0]) {
                    case "present" -> present = Double.parseDouble(cells[1]);
                    case "number" -> numbers.put(NumberLevel.valueOf(cells[1]), Double.parseDouble(cells[2]));
                    case "name" -> {
                        same.put(NameLevel.valueOf(cells[1]), Double.parseDouble(cells[2]));
                        others.put(NameLevel.valueOf(cells[1]), Double.parseDouble(cells[3]));
                    }
                    default -> throw new IOException("未知的一行：" + cells[0]);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Failed("IDENTITY_WEIGHTS_UNREADABLE", "无法读取身份比对的权重 " + file + "：" + e.getMessage(), e);
        }
        return new PersonWeights(present, numbers, same, others);
    }

    /** The same with another share of a list that is in the register. */
    public PersonWeights with(double otherPresent) {
        return new PersonWeights(otherPresent, numbers, same, others);
    }

    /** As {@link #read} reads it. */
    public String text() {
        StringBuilder out = new StringBuilder("# Shares, learned. present: of a list in the register. number: level, share. name: level, m, u. Manifest beside it.\n");
        out.append("present\t").append(shown(present)).append('\n');
        numbers.forEach((level, share) -> out.append("number\t").append(level).append('\t').append(shown(share)).append('\n'));
        same.forEach((level, m) -> out.append("name\t").append(level).append('\t').append(shown(m)).append('\t').append(shown(others.get(level))).append('\n'));
        return out.toString();
    }

    private static String shown(double share) {
        return String.format(Locale.ROOT, "%.8f", share);
    }

    double priorBits() {
        return bits(present / (1 - Math.min(present, 0.999)));
    }

    /**
     * @param sound whether the written number breaks no rule
     * @param alike how many other persons one expects at that level by chance
     */
    double numberBits(NumberLevel level, boolean sound, double alike) {
        double seen = 0;
        for (NumberLevel l : NumberLevel.values()) {
            seen += l.exact() == sound ? number(l) : 0;
        }
        return bits(number(level) / seen / alike);
    }

    /** @param share of the register that bears the written name */
    double nameBits(NameLevel level, double share) {
        if (level == NameLevel.UNKNOWN || level == NameLevel.OTHER_RECORD) {
            return level == NameLevel.UNKNOWN ? 0 : nameBits(NameLevel.FORMER, share);
        }
        double u = level == NameLevel.EXACT || level == NameLevel.VARIANT ? share : others.getOrDefault(level, 0.0);
        return bits(Math.max(LEAST, same.getOrDefault(level, 0.0)) / Math.max(LEAST * LEAST, u));
    }

    private double number(NumberLevel level) {
        return Math.max(LEAST, numbers.getOrDefault(level, 0.0));
    }

    private static double bits(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }
}
