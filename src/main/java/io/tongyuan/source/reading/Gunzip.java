package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What is packed with gzip, unpacked; several members behind each other are one. Its own words about its size are not believed: what comes
 * out is compared with what went in.
 */
final class Gunzip extends Unpacking {
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final CountedStream packed;
    private final Inflating inflating;
    private long out;
    private volatile long used;

    /** Says how far it has read ahead. */
    private static final class Inflating extends GZIPInputStream {
        Inflating(CountedStream packed) throws IOException {
            super(packed, BUFFER);
        }

        int ahead() {
            return inf.getRemaining();
        }
    }

    private Gunzip(Path file, CountedStream packed, Inflating in) {
        super(in);
        this.file = file;
        this.packed = packed;
        this.inflating = in;
    }

    /** @throws Failed GZIP_BROKEN, from its reading also GZIP_BOMB */
    static Gunzip of(Path file, CountedStream packed) throws IOException {
        try {
            return new Gunzip(file, packed, new Inflating(packed));
        } catch (ZipException | EOFException e) {
            packed.close();
            throw broken(file, e);
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int n;
        try {
            n = in.read(into, from, length);
        } catch (ZipException | EOFException e) {
            throw broken(file, e);
        }
        out += Math.max(n, 0);
        used = n < 0 ? packed.count() : packed.count() - inflating.ahead();
        if (tooMuch(out, packed.count())) {
            throw new Failed("GZIP_BOMB", file + " 展开后超过原大小的 " + Limits.UNPACKED_RATIO + " 倍，像是压缩炸弹，已停止读取；若确是正常数据，请不压缩提交");
        }
        return n;
    }

    /** Packed bytes that what came out was made of: a buffer of them holds some thousand rows more. For any thread. */
    long used() {
        return used;
    }

    private static Failed broken(Path file, IOException e) {
        String how = e instanceof EOFException ? "不完整：到中途就断了" : "已损坏（" + e.getMessage() + "）";
        return new Failed("GZIP_BROKEN", file + " 的 gzip 压缩" + how + "；请重新压缩或不压缩提交", e);
    }
}
