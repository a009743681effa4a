package io.tongyuan.privacy.sealed;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sealed log being written. Opened again after a crash it is as long as its whole frames: what was cut off behind them goes. One thread's own.
 */
public final class SealedLog implements Closeable {
    private static final long FORCED_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final SealedFile file;
    private final FileChannel out;
    private long frames;
    private long firstBytes;
    private long secondBytes;
    private byte[] state;
    private long forced = System.nanoTime();

    private SealedLog(SealedFile file, FileChannel out) {
        this.file = file;
        this.out = out;
    }

    /** Goes on with what is there, each frame of it looked at; for its owner alone. */
    public static SealedLog open(SealedFile file) throws IOException {
        FileChannel out = FileChannel.open(file.path(), Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            SealedLog log = new SealedLog(file, out);
            log.takeUp();
            return log;
        } catch (IOException | RuntimeException e) {
            out.close();
            throw e;
        }
    }

    private void takeUp() throws IOException {
        long end = Frames.MAGIC.length;
        List<SealedFile.Frame> there = out.size() < end ? List.of() : Frames.in(out);
        for (SealedFile.Frame frame : there) {
            try {
                byte[] content = Frames.content(out, file, (int) frames, frame);
                state = Arrays.copyOf(content, frame.state());
            } catch (BrokenFrame e) {
                break;
            }
            count(frame);
            end = frame.at() + frame.bytes();
        }
        out.truncate(end);
        if (frames == 0) {
            out.write(ByteBuffer.wrap(Frames.MAGIC), 0);
        }
        out.position(end);
    }

    private void count(SealedFile.Frame frame) {
        frames++;
        firstBytes += frame.first();
        secondBytes += frame.second();
    }

    /** What stood with the last frame; empty where there is none. */
    public Optional<byte[]> state() {
        return Optional.ofNullable(state);
    }

    public long frames() {
        return frames;
    }

    /** Of all first parts. */
    public long firstBytes() {
        return firstBytes;
    }

    public long secondBytes() {
        return secondBytes;
    }

    /** A frame that is there whole, or not at all. */
    public void append(byte[] with, ByteBuffer first, ByteBuffer second) throws IOException {
        ByteBuffer bytes = file.seal(frames, with, first, second);
        count(new SealedFile.Frame(0, with.length, first.remaining(), second.remaining()));
        state = with;
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
        if (System.nanoTime() - forced > FORCED_EVERY_NANOS) {
            force();
        }
    }

    public void force() throws IOException {
        out.force(false);
        forced = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
