package io.tongyuan.gazetteer.build;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads one file out of a gzip'd ustar archive (POSIX 1003.1-1988), which is all that npm writes. */
final class Tarball {
    private static final int BLOCK = 512;

    private Tarball() {
    }

    static byte[] read(Path tarball, String entry) throws IOException {
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(tarball), 1 << 16), 1 << 16)) {
            for (byte[] header = in.readNBytes(BLOCK); header.length == BLOCK && header[0] != 0; header = in.readNBytes(BLOCK)) {
                long size = Long.parseLong(text(header, 124, 12), 8);
                if (text(header, 0, 100).equals(entry)) {
                    return in.readNBytes(Math.toIntExact(size));
                }
                in.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
            }
        }
        throw new FileNotFoundException(entry + " in " + tarball.getFileName());
    }

    private static String text(byte[] header, int from, int length) {
        String field = new String(header, from, length, StandardCharsets.UTF_8);
        int end = field.indexOf('\0');
        return (end < 0 ? field : field.substring(0, end)).strip();
    }
}
