package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One part of an XLSX as it is unpacked. Sizes stated in an archive may lie, so what comes out is what is measured:
 * its size, its ratio to what went in, and how far one tag is from the next; and of all parts together their ratio to
 * the file, for many parts may share the same few packed bytes.
 */
final class PartStream extends Unpacking {
    private final Origin origin;
    private volatile long count;
    private int run;

    /**
     * @param packed   bytes of the part as the archive states them
     * @param size     bytes of the file
     * @param unpacked bytes that came out of all its parts so far
     */
    record Origin(Path file, String part, long packed, long size, AtomicLong unpacked) {
    }

    PartStream(InputStream in, Origin origin) {
        super(in);
        this.origin = origin;
    }

    long count() {
        return count;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int n = in.read(into, from, length);
        for (int i = 0; i < n; i++) {
            run = into[from + i] == '>' ? 0 : run + 1;
            if (run > Limits.XLSX_RUN) {
                throw bomb("其中一段内容超过 " + (Limits.XLSX_RUN >> 20) + " MB");
            }
        }
        count += Math.max(n, 0);
        long all = origin.unpacked.addAndGet(Math.max(n, 0));
        if (count > Limits.XLSX_PART) {
            throw bomb("展开后超过 " + (Limits.XLSX_PART >> 30) + " GB");
        }
        if (tooMuch(count, origin.packed) || tooMuch(all, origin.size)) {
            throw bomb("展开后超过原大小的 " + Limits.UNPACKED_RATIO + " 倍");
        }
        return n;
    }

    private Failed bomb(String why) {
        return new Failed("XLSX_BOMB", origin.file + " 的 " + origin.part + " " + why + "，像是压缩炸弹，已停止读取；若确是正常数据，请另存为 CSV");
    }
}
