package io.tongyuan.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Words with weights, from a text resource: words apart by blanks or lines, each followed by its weight (王7.1; none
 * means 1), {@code #} begins a comment.
 */
public final class Weighted {
    private final List<String> words = new ArrayList<>();
    private final double[] upTo;

    private Weighted(String text) {
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        for (String line : text.split("\n")) {
            for (String token : line.replaceFirst("#.*", "").split("\\s+")) {
                if (!token.isEmpty()) {
                    int end = token.length();
                    while (end > 0 && "0123456789.".indexOf(token.charAt(end - 1)) >= 0) {
                        end--;
                    }
                    words.add(token.substring(0, end));
                    sum += end == token.length() ? 1 : Double.parseDouble(token.substring(end));
                    sums.add(sum);
                }
            }
        }
        upTo = sums.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public static Weighted of(String text) {
        return new Weighted(text);
    }

    /** @param name of a file under resources/generate */
    public static Weighted resource(String name) {
        try (InputStream in = Weighted.class.getResourceAsStream("/generate/" + name)) {
            return new Weighted(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> words() {
        return List.copyOf(words);
    }

    public String draw(Dice dice) {
        double at = dice.unit() * upTo[upTo.length - 1];
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return words.get(low);
    }
}
