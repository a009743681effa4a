package io.tongyuan.privacy.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** The first parts of a sealed log's frames, or the second, as one text to be read at any place; a frame is opened when it is come to. One thread's own. */
public final class SealedChannel implements SeekableByteChannel {
    private final SealedFile file;
    private final FileChannel in;
    private final List<SealedFile.Frame> frames;
    private final boolean second;
    /** Of each frame, and of the end. */
    private final long[] starts;
    private byte[] content;
    private int opened = -1;
    private long position;

    private SealedChannel(SealedFile file, FileChannel in, long frames, boolean second) throws IOException {
        this.file = file;
        this.in = in;
        this.second = second;
        this.frames = Frames.in(in);
        if (this.frames.size() != frames) {
            throw new BrokenFrame(file.path() + ": " + this.frames.size() + " frames of " + frames);
        }
        this.starts = new long[this.frames.size() + 1];
        for (int i = 0; i < this.frames.size(); i++) {
            starts[i + 1] = starts[i] + length(i);
        }
    }

    /** @param frames how many there must be */
    public static SealedChannel first(SealedFile file, long frames) throws IOException {
        return open(file, frames, false);
    }

    public static SealedChannel second(SealedFile file, long frames) throws IOException {
        return open(file, frames, true);
    }

    private static SealedChannel open(SealedFile file, long frames, boolean second) throws IOException {
        FileChannel in = FileChannel.open(file.path(), StandardOpenOption.READ);
        try {
            return new SealedChannel(file, in, frames, second);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private int length(int frame) {
        return second ? frames.get(frame).second() : frames.get(frame).first();
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!in.isOpen()) {
            throw new ClosedChannelException();
        }
        if (position >= size()) {
            return -1;
        }
        int frame = frameAt(position);
        if (frame != opened) {
            content = Frames.content(in, file, frame, frames.get(frame));
            opened = frame;
        }
        SealedFile.Frame f = frames.get(frame);
        int within = (int) (position - starts[frame]);
        int n = Math.min(into.remaining(), length(frame) - within);
        into.put(content, f.state() + (second ? f.first() : 0) + within, n);
        position += n;
        return n;
    }

    /** The one that holds that byte; frames may be empty. */
    private int frameAt(long at) {
        int found = Arrays.binarySearch(starts, at);
        int frame = found < 0 ? -found - 2 : found;
        while (length(frame) == 0) {
            frame++;
        }
        return frame;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SealedChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public long size() {
        return starts[starts.length - 1];
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return in.isOpen();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
