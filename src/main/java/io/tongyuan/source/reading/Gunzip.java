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
    private long out;

    private Gunzip(Path file, CountedStream packed, GZIPInputStream in) {
        super(in);
        this.file = file;
        this.packed = packed;
    }

    /** @throws Failed GZIP_BROKEN, from its reading also GZIP_BOMB */
    static Gunzip of(Path file, CountedStream packed) throws IOException {
        try {
            return new Gunzip(file, packed, new GZIPInputStream(packed, BUFFER));
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
        if (tooMuch(out, packed.count())) {
            throw new Failed("GZIP_BOMB", file + " 展开后超过原大小的 " + Limits.UNPACKED_RATIO + " 倍，像是压缩炸弹，已停止读取；若确是正常数据，请不压缩提交");
        }
        return n;
    }

    private static Failed broken(Path file, IOException e) {
        return new Failed("GZIP_BROKEN", file + " 的 gzip 压缩不完整或已损坏（" + e.getMessage() + "）；请重新压缩或不压缩提交", e);
    }
}
