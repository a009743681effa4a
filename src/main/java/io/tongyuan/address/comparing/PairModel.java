package io.tongyuan.address.comparing;

import io.tongyuan.model.Failed;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was learned from judged pairs. Immutable, for any number of threads.
 *
 * @param share   of the log-odds, so much is what the networks say; the trees say the rest
 */
record PairModel(GramWeights grams, WordWeights words, Trees trees, PairReading reading, double share) {
    private static final int MAGIC = 0x54595003;

    float[] features(Written a, Written b) {
        return Features.of(a, b, grams, words.sums(WordWeights.signs(a, b)));
    }

    /** Log-odds of each verdict, by the networks alone. */
    double[] read(Written a, Written b) {
        return reading.of(PairSigns.of(a, b, grams));
    }

    /** @param features of the pair; @param read what the networks say of it */
    double[] probabilities(float[] features, double[] read) {
        return mixed(trees.sums(features), read, share);
    }

    static double[] mixed(double[] sums, double[] read, double share) {
        double[] out = new double[sums.length];
        for (int k = 0; k < sums.length; k++) {
            out[k] = (1 - share) * sums[k] + share * read[k];
        }
        return Trees.softmax(out);
    }

    double[] probabilities(Written a, Written b) {
        return probabilities(features(a, b), read(a, b));
    }

    /** What each aspect gave to the log-odds of one verdict against another. What the networks read is of the text as a whole. */
    Map<Aspect, Double> explain(float[] features, double[] read, PairVerdict verdict, PairVerdict against) {
        double[] given = trees.explain(features, verdict.ordinal(), against.ordinal());
        Map<Aspect, Double> out = new EnumMap<>(Aspect.class);
        for (Feature f : Feature.values()) {
            out.merge(f.aspect(), (1 - share) * given[f.ordinal()], Double::sum);
        }
        out.merge(Aspect.TEXT, share * (read[verdict.ordinal()] - read[against.ordinal()]), Double::sum);
        return out;
    }

    /** The verdict chosen. */
    static int choice(double[] probabilities) {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            if (probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        return best;
    }

    static Path bundled() {
        return Path.of(System.getProperty("tongyuan.home", ""), "models", "address-pairs.bin");
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(Arrays.hashCode(features()));
            out.writeInt(grams.texts());
            Map<String, Integer> counts = grams.counts();
            out.writeInt(counts.size());
            for (Map.Entry<String, Integer> e : counts.entrySet()) {
                out.writeChar(e.getKey().charAt(0));
                out.writeChar(e.getKey().charAt(1));
                out.writeInt(e.getValue());
            }
            words.write(out);
            for (int k = 0; k < trees.classes(); k++) {
                out.writeDouble(trees.start()[k]);
                out.writeInt(trees.trees().get(k).size());
                for (Trees.Tree tree : trees.trees().get(k)) {
                    write(out, tree);
                }
            }
            out.writeDouble(share);
            reading.write(out);
        }
    }

    private static void write(DataOutputStream out, Trees.Tree tree) throws IOException {
        out.writeShort(tree.feature().length);
        for (int i = 0; i < tree.feature().length; i++) {
            out.writeShort(tree.feature()[i]);
            out.writeFloat(tree.value()[i]);
            if (tree.feature()[i] >= 0) {
                out.writeFloat(tree.limit()[i]);
                out.writeShort(tree.left()[i]);
            }
        }
    }

    /** @throws Failed MODEL_UNREADABLE */
    static PairModel read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Failed("MODEL_UNREADABLE", "没有地址比较模型 " + file + "；请以 --model 给出，或运行 tongyuan address pairs train 训练一个。");
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != MAGIC || in.readInt() != Arrays.hashCode(features())) {
                throw new IOException("not a model of this version");
            }
            int texts = in.readInt();
            Map<String, Integer> counts = new TreeMap<>();
            for (int n = in.readInt(); n > 0; n--) {
                counts.put("" + in.readChar() + in.readChar(), in.readInt());
            }
            WordWeights words = WordWeights.read(in);
            double[] start = new double[PairVerdict.values().length];
            List<List<Trees.Tree>> trees = new ArrayList<>();
            for (int k = 0; k < start.length; k++) {
                start[k] = in.readDouble();
                List<Trees.Tree> of = new ArrayList<>();
                for (int n = in.readInt(); n > 0; n--) {
                    of.add(tree(in));
                }
                trees.add(List.copyOf(of));
            }
            double share = in.readDouble();
            return new PairModel(GramWeights.of(texts, counts), words, new Trees(start, trees), PairReading.read(in), share);
        } catch (IOException | RuntimeException e) {
            throw new Failed("MODEL_UNREADABLE", "地址比较模型 " + file + " 已损坏或版本不符（" + e.getMessage() + "）。请从版本库恢复，或重新训练。", e);
        }
    }

    private static Trees.Tree tree(DataInputStream in) throws IOException {
        int n = in.readShort();
        Trees.Tree tree = new Trees.Tree(new int[n], new float[n], new int[n], new float[n]);
        for (int i = 0; i < n; i++) {
            tree.feature()[i] = in.readShort();
            tree.value()[i] = in.readFloat();
            if (tree.feature()[i] >= 0) {
                tree.limit()[i] = in.readFloat();
                tree.left()[i] = in.readShort();
            }
        }
        return tree;
    }

    private static Object[] features() {
        return Arrays.stream(Feature.values()).map(Feature::name).toArray();
    }
}
