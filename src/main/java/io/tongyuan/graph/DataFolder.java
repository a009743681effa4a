package io.tongyuan.graph;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The folder that keeps a command's data. What we make in it is for its owner alone (mode 700). */
public final class DataFolder {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private DataFolder() {
    }

    /**
     * For who only reads: an external server is asked with the keys that somebody wrote with.
     *
     * @param keys the key file, empty for the one in the folder
     * @throws Failed DATA_FOLDER_MISSING
     */
    public static void checkThere(Path folder, Optional<Path> keys) {
        boolean external = GraphSettings.of(System.getenv()).external().isPresent();
        if (!(external ? Files.exists(keys.orElse(folder.resolve("keys"))) : Files.isDirectory(folder.resolve("graph")))) {
            throw new Failed("DATA_FOLDER_MISSING", "没有数据目录 " + folder + "，或其中还没有数据；请先导入（tongyuan import），或用 --data 指明数据所在");
        }
    }

    /** Makes it and the folders of the graph and the logs where they are missing, and gives the absolute path. */
    public static Path prepare(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        try {
            for (Path f : new Path[] {whole, whole.resolve("logs"), whole.resolve("graph"), whole.resolve("graph").resolve("logs")}) {
                Files.createDirectories(f, PosixFilePermissions.asFileAttribute(OWNER));
            }
        } catch (IOException e) {
            throw unwritable(whole, e);
        }
        return whole;
    }

    static Failed unwritable(Path path, IOException e) {
        return new Failed("DATA_FOLDER_UNWRITABLE", "数据目录不可用：无法写入 " + path + "（" + e.getClass().getSimpleName()
                + "）。请检查它是不是目录、当前用户有没有写权限，或用 --data 指定另一个目录", e);
    }
}
