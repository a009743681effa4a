package io.tongyuan.generate.crowd;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.list.Change;
import io.tongyuan.generate.list.Entry;
import io.tongyuan.model.Failed;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * register.csv (id,name,gender,former_name), list.csv (qid,id,name) with the changes of {@link Change}, clean.csv of the same persons
 * unchanged, and truth.csv (qid,change,register_row).
 */
public final class Crowd {
    private static final double CALLED_BY_FORMER_NAME = 0.3;

    private final int persons;
    private final int listed;
    private final long seed;
    private final Path folder;

    public Crowd(int persons, int listed, long seed, Path folder) {
        this.persons = persons;
        this.listed = listed;
        this.seed = seed;
        this.folder = folder;
    }

    public Path register() {
        return folder.resolve("register.csv");
    }

    public Path list() {
        return folder.resolve("list.csv");
    }

    public Path clean() {
        return folder.resolve("clean.csv");
    }

    public Path truth() {
        return folder.resolve("truth.csv");
    }

    /** Writes the files, unless they are there from the same request. */
    public void make() {
        Path made = folder.resolve("made");
        String request = persons + " " + listed + " " + seed;
        try {
            if (Files.exists(made) && Files.readString(made).equals(request)) {
                return;
            }
            Files.createDirectories(folder);
            Files.deleteIfExists(made);
            Dice dice = new Dice(Dice.mix(seed)).fork("crowd");
            int[] rows = IntStream.range(0, listed).map(i -> dice.fork("chosen", i).below(persons)).toArray();
            People people = new People(dice.fork("people"), persons);
            Somebody[] chosen = register(people, rows);
            lists(people, dice, rows, chosen);
            Files.writeString(made, request);
        } catch (IOException e) {
            throw new Failed("GENERATE_NOT_WRITTEN", "无法写入 " + folder + "：" + e.getMessage(), e);
        }
    }

    /** @return for each row of the list who it means */
    private Somebody[] register(People people, int[] rows) throws IOException {
        long[] order = IntStream.range(0, rows.length).mapToLong(i -> (long) rows[i] << 32 | i).sorted().toArray();
        Somebody[] chosen = new Somebody[rows.length];
        int next = 0;
        try (BufferedWriter out = writer(register())) {
            out.write("id,name,gender,former_name\n");
            for (int row = 0; row < persons; row++) {
                Somebody p = people.next();
                out.write(p.id() + ',' + p.name() + ',' + (p.male() ? "男" : "女") + ',' + p.former() + '\n');
                for (; next < order.length && order[next] >>> 32 == row; next++) {
                    chosen[(int) order[next]] = p;
                }
            }
        }
        return chosen;
    }

    private void lists(People people, Dice dice, int[] rows, Somebody[] chosen) throws IOException {
        try (BufferedWriter list = writer(list()); BufferedWriter clean = writer(clean()); BufferedWriter truth = writer(truth())) {
            list.write("qid,id,name\n");
            clean.write("qid,id,name\n");
            truth.write("qid,change,register_row\n");
            for (int i = 0; i < rows.length; i++) {
                Dice d = dice.fork("row", i);
                Change change = Change.draw(d);
                Somebody p = change == Change.ABSENT ? people.stranger(chosen[i], d) : chosen[i];
                String name = !p.former().isEmpty() && change == Change.CLEAN && d.chance(CALLED_BY_FORMER_NAME) ? p.former() : p.name();
                Optional<Entry> changed = Entry.of(change, name, p.id(), people.oneOff(p, d), d);
                Change done = changed.isPresent() ? change : Change.CLEAN;
                Entry entry = changed.orElse(new Entry(name, p.id()));
                list.write(i + "," + entry.number() + ',' + entry.name() + '\n');
                clean.write(i + "," + chosen[i].id() + ',' + chosen[i].name() + '\n');
                truth.write(i + "," + done + ',' + (done == Change.ABSENT ? "" : rows[i] + 1) + '\n');
            }
        }
    }

    private static BufferedWriter writer(Path file) throws IOException {
        return new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
    }
}
