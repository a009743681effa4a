package io.tongyuan.query.persons;

import io.tongyuan.model.EntityKind;
import io.tongyuan.privacy.Base32;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** Writes a {@link ToldFile}, row by row in the order of the ids; its head comes last, so that a broken one is none. */
final class ToldWriter implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final OutputStream out;
    private final ToldShape shape;
    private final int[] before;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final Map<State, Integer> places = new HashMap<>();
    private final ByteBuffer one;
    private int cells;
    private long count;

    private record State(String state, String on) {
    }

    /** @param expected rows, about */
    ToldWriter(Path path, long expected) throws IOException {
        shape = ToldShape.of(expected);
        before = new int[(int) shape.cells() + 1];
        one = ByteBuffer.allocate(shape.rowBytes()).order(ByteOrder.LITTLE_ENDIAN);
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        file.position(ToldFile.HEADER_BYTES);
        out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
    }

    void put(Told t) {
        byte[] id = Base32.number(t.id().substring(1));
        begin(shape.cell(id));
        int bits = (t.disputed() ? ToldFile.NAME_DISPUTED : 0) | (t.stateDisputed() ? ToldFile.STATE_DISPUTED : 0) | (t.further() ? ToldFile.FURTHER : 0);
        one.clear().put(shape.rest(id)).putInt((int) t.row()).putInt(place(new State(t.state(), t.stateOn())) << ToldFile.WORD_SHIFT | bits);
        write(out, one.array());
        count++;
    }

    /** Cells up to that one begin here, if none of their own has. */
    private void begin(long cell) {
        while (cells <= cell) {
            before[cells++] = (int) count;
        }
    }

    private int place(State state) {
        return places.computeIfAbsent(state, s -> {
            int at = words.size();
            word(s.state);
            word(s.on);
            return at;
        });
    }

    private void word(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(words, ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length).array());
        write(words, bytes);
    }

    private static void write(OutputStream to, byte[] bytes) {
        try {
            to.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param seq the last change that was known when the reading began
     * @return bytes of the file
     */
    long finish(long seq) throws IOException {
        begin(shape.cells());
        ByteBuffer directory = ByteBuffer.allocate(before.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        directory.asIntBuffer().put(before);
        write(out, directory.array());
        words.writeTo(out);
        out.flush();
        ByteBuffer head = ByteBuffer.allocate(ToldFile.HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(ToldFile.MAGIC).putInt(ToldFile.VERSION).putInt(EntityKind.PERSON.letter()).putLong(seq).putLong(count).putLong(file.position()).putInt(shape.restBytes());
        file.write(head.position(0).limit(ToldFile.HEADER_BYTES), 0);
        file.force(true);
        return file.size();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
