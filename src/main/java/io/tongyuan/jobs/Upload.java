package io.tongyuan.jobs;

import io.tongyuan.model.Failed;
import io.tongyuan.privacy.sealed.SealedChannel;
import io.tongyuan.privacy.sealed.SealedFile;
import io.tongyuan.privacy.sealed.SealedLog;
import io.tongyuan.source.reading.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/**
 * A list as it was sent, sealed.
 *
 * @param name as the agency calls it
 */
record Upload(SealedFile file, Path name, long size, long frames) implements Content {
    private static final int FRAME = 1 << 18;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /**
     * Takes it in, in constant memory.
     *
     * @param most bytes that it may have
     * @throws Failed JOB_TOO_LARGE
     */
    static Upload take(InputStream from, SealedFile file, Path name, long most) throws IOException {
        try (SealedLog log = SealedLog.open(file)) {
            byte[] frame = new byte[FRAME];
            int n = from.readNBytes(frame, 0, FRAME);
            while (n > 0) {
                log.append(new byte[0], ByteBuffer.wrap(frame, 0, n), NOTHING);
                if (log.firstBytes() > most) {
                    throw new Failed("JOB_TOO_LARGE", "文件超过本单位的上限 " + most + " 字节；请分成几个文件，或用 gzip 压缩后提交");
                }
                n = from.readNBytes(frame, 0, FRAME);
            }
            log.force();
            return new Upload(file, name, log.firstBytes(), log.frames());
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Channels.newInputStream(channel());
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return SealedChannel.first(file, frames);
    }

    /** Nobody else writes to it. */
    @Override
    public boolean unchanged() {
        return true;
    }
}
