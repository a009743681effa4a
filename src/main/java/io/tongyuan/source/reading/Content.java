package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** The bytes of a file, wherever they lie: a file as it is, or one that is kept encrypted. Read as often as wanted. */
public interface Content {
    /** @throws Failed FILE_NOT_FOUND, FILE_IS_DIRECTORY, FILE_KIND, FILE_UNREADABLE */
    static Content of(Path file) {
        return FileContent.of(file);
    }

    /** What messages call it. */
    Path name();

    long size();

    /** From the beginning; skipping costs little. */
    InputStream open() throws IOException;

    /** For what is not read from its beginning to its end: a workbook. */
    SeekableByteChannel channel() throws IOException;

    /** False where somebody wrote to it since it was first looked at. */
    boolean unchanged() throws IOException;
}
