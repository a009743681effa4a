package io.tongyuan.query.persons;

import io.tongyuan.model.EntityKind;
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

/** Writes a {@link ToldFile}, row by row; its head comes last, so that a broken one is none. */
final class ToldWriter implements Closeable {
    private static final int BUFFER = 1 << 16;
    /** A person has no more names that count. */
    private static final int MOST_NTH = 255;

    private final FileChannel file;
    private final OutputStream rows;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final Map<String, Integer> places = new HashMap<>();
    private final ByteBuffer one = ByteBuffer.allocate(ToldFile.ROW_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long count;

    ToldWriter(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        file.position(ToldFile.HEADER_BYTES);
        rows = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
    }

    void put(Told t) {
        one.clear();
        one.put(t.id().substring(1).getBytes(StandardCharsets.US_ASCII)).putInt((int) t.row()).putInt(place(t.state())).putInt(place(t.stateOn()))
                .put((byte) Math.min(MOST_NTH, t.nth())).put((byte) (t.disputed() ? 1 : 0));
        write(rows, one.array());
        count++;
    }

    private int place(String word) {
        return places.computeIfAbsent(word, w -> {
            int at = words.size();
            byte[] bytes = w.getBytes(StandardCharsets.UTF_8);
            write(words, ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length).array());
            write(words, bytes);
            return at;
        });
    }

    private static void write(OutputStream to, byte[] bytes) {
        try {
            to.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param seq the last change that was known when the reading began */
    void finish(long seq) throws IOException {
        words.writeTo(rows);
        rows.flush();
        ByteBuffer head = ByteBuffer.allocate(ToldFile.HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(ToldFile.MAGIC).putInt(ToldFile.VERSION).putInt(EntityKind.PERSON.letter()).putLong(seq).putLong(count).putLong(file.position());
        file.write(head.position(0).limit(ToldFile.HEADER_BYTES), 0);
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
