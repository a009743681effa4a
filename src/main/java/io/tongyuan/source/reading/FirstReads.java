package io.tongyuan.source.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A channel of which, until it is freed, only so much can be read: the list of an archive's entries is read into memory whole. */
final class FirstReads implements SeekableByteChannel {
    private final SeekableByteChannel in;
    private long left;
    private boolean free;

    FirstReads(SeekableByteChannel in, long most) {
        this.in = in;
        this.left = most;
    }

    void free() {
        free = true;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int n = in.read(into);
        left -= Math.max(n, 0);
        if (left < 0 && !free) {
            throw new IOException("部件清单过长");
        }
        return n;
    }

    @Override
    public long position() throws IOException {
        return in.position();
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
        in.position(to);
        return this;
    }

    @Override
    public long size() throws IOException {
        return in.size();
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
