package io.tongyuan.generate.noise;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.generate.Dice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rates of the noise, from a resource. */
final class NoiseModel {
    private record Content(String about, Map<String, Double> rates, LinkedHashMap<String, LinkedHashMap<String, Double>> choices) {
    }

    private final Content content;

    private NoiseModel(Content content) {
        this.content = content;
    }

    static NoiseModel bundled() {
        try (InputStream in = NoiseModel.class.getResourceAsStream("/generate/noise/model.json")) {
            return new NoiseModel(new ObjectMapper().readValue(in, new TypeReference<Content>() { }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean chance(String rate, Dice dice) {
        return dice.chance(content.rates.get(rate));
    }

    String choice(String name, Dice dice) {
        Map<String, Double> weights = content.choices.get(name);
        double at = dice.unit() * weights.values().stream().mapToDouble(w -> w).sum();
        String last = "";
        for (var e : weights.entrySet()) {
            last = e.getKey();
            at -= e.getValue();
            if (at < 0) {
                break;
            }
        }
        return last;
    }
}
