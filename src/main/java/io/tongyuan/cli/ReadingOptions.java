package io.tongyuan.cli;

import io.tongyuan.source.HeaderMapping;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How agencies' files are read. */
final class ReadingOptions {
    @Option(names = "--encoding", paramLabel = "CHARSET", description = "of CSV files; found out where it is not given")
    private Charset encoding;

    @Option(names = "--mapping", paramLabel = "FILE", description = "JSON {\"header in the file\":\"item\"}")
    private Path mapping;

    Optional<Charset> encoding() {
        return Optional.ofNullable(encoding);
    }

    HeaderMapping mapping() {
        return mapping == null ? HeaderMapping.NONE : HeaderMapping.read(mapping);
    }
}
