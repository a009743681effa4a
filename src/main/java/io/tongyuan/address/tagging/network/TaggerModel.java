package io.tongyuan.address.tagging.network;

import io.tongyuan.model.Failed;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tagger has learned, as it is kept in a file and used. Immutable, for any number of threads; each reads by its own
 * {@link Decoder}.
 */
public final class TaggerModel {
    private static final int MAGIC = 0x54595402;

    private final LabelSet labels;
    private final NameLevels names;
    private final Reading reading;
    private final List<LearnedNetwork> networks;
    private List<FeatureTable> gates;

    /**
     * @param reading  what the networks read
     * @param networks the first is used alone where speed counts; all together are right more often
     */
    public TaggerModel(LabelSet labels, NameLevels names, Reading reading, List<LearnedNetwork> networks) {
        this.labels = labels;
        this.names = names;
        this.reading = reading;
        this.networks = List.copyOf(networks);
    }

    public LabelSet labels() {
        return labels;
    }

    NameLevels names() {
        return names;
    }

    Reading reading() {
        return reading;
    }

    public List<LearnedNetwork> networks() {
        return networks;
    }

    /** What features add to the gates, by network. Made when first asked: it takes some hundredths of a second a network. */
    synchronized List<FeatureTable> gates() {
        if (gates == null) {
            gates = networks.stream().map(LearnedNetwork::toGates).toList();
        }
        return gates;
    }

    /** With the first networks alone. */
    public TaggerModel first(int count) {
        return new TaggerModel(labels, names, reading, networks.subList(0, count));
    }

    /** How many features the first network knows. */
    public int features() {
        return networks.getFirst().table().size();
    }

    public void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(labels.size());
            for (int i = 0; i < labels.size(); i++) {
                out.writeUTF(labels.types().get(i));
                out.writeUTF(labels.spellings().get(i));
            }
            reading.write(out);
            names.write(out);
            out.writeInt(networks.size());
            for (LearnedNetwork network : networks) {
                network.write(out);
            }
        }
    }

    /** @throws Failed MODEL_UNREADABLE */
    public static TaggerModel read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Failed("MODEL_UNREADABLE", "没有标注模型 " + file + "；请以 --model 给出，或运行 tongyuan tagger train 训练一个。");
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a model of this version");
            }
            return read(in);
        } catch (IOException | RuntimeException e) {
            throw new Failed("MODEL_UNREADABLE", "标注模型 " + file + " 已损坏或版本不符（" + e.getMessage() + "）。请从版本库恢复，或重新训练。", e);
        }
    }

    private static TaggerModel read(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> types = new ArrayList<>();
        List<String> spelling = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(in.readUTF());
            spelling.add(in.readUTF());
        }
        LabelSet labels = new LabelSet(List.copyOf(types), List.copyOf(spelling));
        Reading reading = Reading.read(in);
        NameLevels names = NameLevels.read(in);
        List<LearnedNetwork> networks = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            networks.add(LearnedNetwork.read(in, count));
        }
        return new TaggerModel(labels, names, reading, networks);
    }
}
