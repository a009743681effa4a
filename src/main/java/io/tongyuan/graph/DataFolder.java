package io.tongyuan.graph;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder that keeps a command's data. What we make in it is for its owner alone (mode 700). */
final class DataFolder {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private DataFolder() {
    }

    /** Makes it and the folder of the graph where they are missing, and gives the absolute path. */
    static Path prepare(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        try {
            for (Path f : new Path[] {whole, whole.resolve("graph"), whole.resolve("graph").resolve("logs")}) {
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
