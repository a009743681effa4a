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

    /** What is done with a file's bytes. */
    @FunctionalInterface
    interface Reader {
        void read(byte[] bytes) throws IOException;
    }

    static byte[] read(Path tarball, String entry) throws IOException {
        byte[][] found = new byte[1][];
        forEach(tarball, entry, bytes -> found[0] = bytes);
        if (found[0] == null) {
            throw new FileNotFoundException(entry + " in " + tarball.getFileName());
        }
        return found[0];
    }

    /** Every file whose path begins so, in the order of the archive. */
    static void forEach(Path tarball, String beginning, Reader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(tarball), 1 << 16), 1 << 16)) {
            for (byte[] header = in.readNBytes(BLOCK); header.length == BLOCK && header[0] != 0; header = in.readNBytes(BLOCK)) {
                long size = Long.parseLong(text(header, 124, 12), 8);
                long padding = (BLOCK - size % BLOCK) % BLOCK;
                if (path(header).startsWith(beginning)) {
                    reader.read(in.readNBytes(Math.toIntExact(size)));
                    in.skipNBytes(padding);
                } else {
                    in.skipNBytes(size + padding);
                }
            }
        }
    }

    /** Of more than 100 characters the beginning stands in a field of its own. */
    private static String path(byte[] header) {
        String prefix = text(header, 345, 155);
        return (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100);
    }

    private static String text(byte[] header, int from, int length) {
        String field = new String(header, from, length, StandardCharsets.UTF_8);
        int end = field.indexOf('\0');
        return (end < 0 ? field : field.substring(0, end)).strip();
    }
}
