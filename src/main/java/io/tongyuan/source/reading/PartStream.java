package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * One part of an XLSX as it is unpacked. Sizes stated in an archive may lie, so what comes out is what is measured:
 * its size, its ratio to what went in, and how far one tag is from the next.
 */
final class PartStream extends FilterInputStream {
    private final Path file;
    private final String part;
    private final long packed;
    private volatile long count;
    private int run;

    PartStream(InputStream in, Path file, String part, long packed) {
        super(in);
        this.file = file;
        this.part = part;
        this.packed = Math.max(packed, 1);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
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
        if (count > Limits.XLSX_PART) {
            throw bomb("展开后超过 " + (Limits.XLSX_PART >> 30) + " GB");
        }
        if (count > Limits.XLSX_FREE && count / packed > Limits.XLSX_RATIO) {
            throw bomb("展开后超过原大小的 " + Limits.XLSX_RATIO + " 倍");
        }
        return n;
    }

    private Failed bomb(String why) {
        return new Failed("XLSX_BOMB", file + " 的 " + part + " " + why + "，像是压缩炸弹，已停止读取；若确是正常数据，请另存为 CSV");
    }
}
