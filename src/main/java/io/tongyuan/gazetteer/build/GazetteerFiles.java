package io.tongyuan.gazetteer.build;

import io.tongyuan.gazetteer.Manifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes files with their manifests, each moved into its place when it is whole. */
final class GazetteerFiles {
    private final Path folder;

    GazetteerFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Manifest write(String name, byte[] content, String holds, String edition, List<Manifest.Source> sources,
                   Map<String, Integer> counts, String rebuild) throws IOException {
        return put(name, content, content, holds, edition, sources, counts, rebuild);
    }

    Manifest writePacked(String name, byte[] content, String holds, String edition, List<Manifest.Source> sources,
                         Map<String, Integer> counts, String rebuild) throws IOException {
        return put(name, gzip(content), content, holds, edition, sources, counts, rebuild);
    }

    private Manifest put(String name, byte[] bytes, byte[] content, String holds, String edition,
                         List<Manifest.Source> sources, Map<String, Integer> counts, String rebuild) throws IOException {
        Manifest manifest = new Manifest(name, holds, edition, sources, bytes.length, sha256(bytes), sha256(content),
                new TreeMap<>(counts), rebuild);
        place(name, bytes);
        place(name.substring(0, name.indexOf('.')) + ".json", manifest.toJson().getBytes(StandardCharsets.UTF_8));
        return manifest;
    }

    private void place(String name, byte[] bytes) throws IOException {
        Path unfinished = folder.resolve(name + ".unfinished");
        Files.write(unfinished, bytes);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Java writes no time and no name into the header, so the same content gives the same bytes. */
    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4_000_000);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
