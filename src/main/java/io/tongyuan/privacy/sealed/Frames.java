package io.tongyuan.privacy.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Which frames a file holds, by their heads alone. */
final class Frames {
    static final byte[] MAGIC = "TYSEAL01".getBytes(StandardCharsets.US_ASCII);

    private Frames() {
    }

    /** All that are there whole, so far as their heads say. */
    static List<SealedFile.Frame> in(FileChannel file) throws IOException {
        List<SealedFile.Frame> out = new ArrayList<>();
        ByteBuffer head = ByteBuffer.allocate(SealedFile.Frame.HEAD_BYTES);
        long at = MAGIC.length;
        while (read(file, head.clear(), at)) {
            head.flip();
            SealedFile.Frame frame = new SealedFile.Frame(at, head.getInt(), head.getInt(), head.getInt());
            if (!frame.possible() || at + frame.bytes() > file.size()) {
                break;
            }
            out.add(frame);
            at += frame.bytes();
        }
        return out;
    }

    /** State and parts, one behind the other. */
    static byte[] content(FileChannel file, SealedFile sealed, int number, SealedFile.Frame frame) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(frame.sealedBytes());
        if (!read(file, bytes, frame.at() + SealedFile.Frame.HEAD_BYTES)) {
            throw new BrokenFrame(sealed.path() + ": frame " + number + " is cut off");
        }
        return sealed.open(number, frame, bytes.array());
    }

    private static boolean read(FileChannel file, ByteBuffer into, long at) throws IOException {
        long p = at;
        while (into.hasRemaining()) {
            int n = file.read(into, p);
            if (n < 0) {
                return false;
            }
            p += n;
        }
        return true;
    }
}
