package io.tongyuan.gazetteer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What stands beside a file of data, in a JSON file of the same name.
 *
 * @param file          the file's name, in the same folder
 * @param edition       as of when the data are
 * @param sources       where they come from
 * @param sha256        of the file
 * @param contentSha256 of what is packed in it; the same as sha256 where it isn't packed
 * @param counts        what it holds, by kind
 * @param rebuild       the command that makes it anew
 */
public record Manifest(String file, String holds, String edition, List<Source> sources, long bytes, String sha256,
                       String contentSha256, Map<String, Integer> counts, String rebuild) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param integrity as the npm client gives it, or the sha256 of a file
     */
    public record Source(String name, String version, String licence, String copyright, String integrity) {
    }

    public static List<Manifest> readAll(Path folder) {
        try (var files = Files.list(folder)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
            if (found.isEmpty()) {
                throw new IOException("no manifest");
            }
            return found.stream().map(Manifest::read).toList();
        } catch (IOException e) {
            throw new Failed("GAZETTEER_UNREADABLE", "在 " + folder + " 中没有找到地名库的清单文件（*.json）。请检查 --gazetteer 所指的文件夹。", e);
        }
    }

    private static Manifest read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Manifest.class);
        } catch (IOException e) {
            throw new Failed("GAZETTEER_UNREADABLE", "清单文件 " + file + " 无法读取：" + e.getMessage(), e);
        }
    }

    public String toJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the file in the folder is the one described; "" where it is, else what is wrong. */
    public String fault(Path folder) {
        Path data = folder.resolve(file);
        if (!Files.isRegularFile(data)) {
            return "文件不存在";
        }
        return sha256(data).equals(sha256) ? "" : "内容与清单的sha256不符";
    }

    public static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new Failed("GAZETTEER_UNREADABLE", "文件 " + file + " 无法读取：" + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
