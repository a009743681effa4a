package io.tongyuan.address.tagging.training;

import io.tongyuan.address.tagging.network.Features;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Teaches one network. The same texts, shape and seed give the same network bit for bit. */
final class Learner {
    /** At the end of learning steps are a tenth as long as at its beginning. */
    private static final float SLOWING = 0.9f;
    /** Few texts are read more often. */
    private static final int LEAST_STEPS = 400;

    private final Shape shape;
    private final Features features;
    private final int types;
    private final long seed;
    private final Consumer<String> progress;

    /** @param features of this learner alone */
    Learner(Shape shape, Features features, int types, long seed, Consumer<String> progress) {
        this.shape = shape;
        this.features = features;
        this.types = types;
        this.seed = seed;
        this.progress = progress;
    }

    Learned learn(List<Text> texts) {
        Vocabulary vocabulary = new Vocabulary();
        long[] keys = new long[Features.MOST];
        for (Text text : texts) {
            features.read(text.symbols(), text.size(), text.hints());
            for (int u = 0; u < text.size(); u++) {
                int n = features.of(u, keys);
                for (int i = 0; i < n; i++) {
                    vocabulary.count(keys[i]);
                }
            }
        }
        vocabulary = vocabulary.atLeast(shape.count());
        Learned learned = new Learned(features, vocabulary, new Network(shape, types, vocabulary.size(), seed));
        List<Lesson> lessons = new ArrayList<>(texts.size());
        texts.forEach(t -> lessons.add(new Lesson(learned.rows(t), t.belief(types))));
        learn(learned.network(), lessons);
        return learned;
    }

    private record Lesson(int[][] rows, Belief belief) {
    }

    private void learn(Network network, List<Lesson> lessons) {
        Random random = new Random(seed);
        int perEpoch = (lessons.size() + shape.batch() - 1) / shape.batch();
        int epochs = Math.max(shape.epochs(), LEAST_STEPS / perEpoch);
        int steps = epochs * perEpoch;
        int time = 0;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            Collections.shuffle(lessons, random);
            double loss = 0;
            for (int from = 0; from < lessons.size(); from += shape.batch()) {
                int to = Math.min(lessons.size(), from + shape.batch());
                for (Lesson lesson : lessons.subList(from, to)) {
                    loss += network.learn(lesson.rows(), lesson.belief());
                }
                time++;
                network.step(shape.rate() * (1 - SLOWING * time / steps), 1f / shape.batch(), time);
            }
            if (epoch > epochs - shape.averaged()) {
                network.weights().forEach(Weights::addToAverage);
            }
            progress.accept("epoch " + epoch + "/" + epochs + " loss " + String.format("%.4f", loss / lessons.size()));
        }
        network.weights().forEach(Weights::average);
        network.weightsChanged();
    }
}
