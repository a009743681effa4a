package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** A file as it lies on the disk, and as it was when it was opened. */
record FileContent(Path name, long size, FileTime changed) implements Content {
    /** @throws Failed FILE_NOT_FOUND, FILE_IS_DIRECTORY, FILE_KIND, FILE_EMPTY, FILE_UNREADABLE */
    static FileContent of(Path path) {
        if (!Files.exists(path)) {
            throw new Failed("FILE_NOT_FOUND", "找不到文件 " + path + "；请检查路径");
        }
        if (Files.isDirectory(path)) {
            throw new Failed("FILE_IS_DIRECTORY", path + " 是文件夹；请给出其中的文件");
        }
        try {
            BasicFileAttributes a = Files.readAttributes(path, BasicFileAttributes.class);
            if (!a.isRegularFile()) {
                throw new Failed("FILE_KIND", path + " 不是普通文件（要读两遍，不能是管道）；请先存成文件");
            }
            return new FileContent(path, a.size(), a.lastModifiedTime());
        } catch (IOException e) {
            throw SourceFile.unreadable(path, e);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(name);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return Files.newByteChannel(name);
    }

    @Override
    public boolean unchanged() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(name, BasicFileAttributes.class);
            return now.size() == size && now.lastModifiedTime().equals(changed);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
