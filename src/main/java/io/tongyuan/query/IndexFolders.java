package io.tongyuan.query;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folders of the address index: the one in use, named by a small file, and the one built to take its place. Whoever
 * follows the graph looks at the file, so that a change of it is a change of index in every process.
 *
 * @param root of all of them
 */
public record IndexFolders(Path root) {
    private static final String NAME = "addresses";
    private static final String POINTER = "current";

    /** The folder in use. */
    public Path current() {
        return root.resolve(name());
    }

    /** Where the next one is built. */
    public Path next() {
        String name = name();
        int generation = name.equals(NAME) ? 1 : Integer.parseInt(name.substring(NAME.length() + 1));
        return root.resolve(NAME + "-" + (generation + 1));
    }

    private String name() {
        try {
            return Files.readString(root.resolve(POINTER)).strip();
        } catch (NoSuchFileException e) {
            return NAME;
        } catch (IOException e) {
            throw new Failed("INDEX_FOLDER", "无法读取 " + root.resolve(POINTER) + "：" + e.getMessage(), e);
        }
    }

    /** From now on that folder is the one in use. */
    public void use(Path folder) {
        try {
            Path written = Files.writeString(root.resolve(POINTER + ".new"), folder.getFileName() + "\n", StandardCharsets.UTF_8);
            Files.move(written, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failed("INDEX_FOLDER", "无法写入 " + root.resolve(POINTER) + "：" + e.getMessage(), e);
        }
    }

    /** Removes a folder that is not in use; readers that still have its files open keep them. */
    public void remove(Path folder) {
        if (!Files.isDirectory(folder) || folder.equals(current())) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new Failed("INDEX_FOLDER", "无法删除 " + folder + "：" + e.getMessage(), e);
        }
    }
}
