package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.generate.Manifest;
import io.tongyuan.generate.file.Output;
import io.tongyuan.ingest.ImportRun;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.Progress;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** All files of a folder with a manifest, as that of a generated county, into the graph: each as its provider's. */
final class GeneratedRegisters {
    private GeneratedRegisters() {
    }

    /** @param told each file with its summary, when it is in */
    static void load(Engine engine, Path folder, Manifest manifest, BiConsumer<Path, ImportRun.Summary> told) throws IOException {
        for (Output.Entry entry : manifest.files()) {
            told.accept(folder.resolve(entry.file()), load(engine, folder, entry));
        }
    }

    static ImportRun.Summary load(Engine engine, Path folder, Output.Entry entry) throws IOException {
        return load(engine, folder, entry, line -> line::at);
    }

    /** @param watching what looks on, given the line that shows progress */
    static ImportRun.Summary load(Engine engine, Path folder, Output.Entry entry, Function<ProgressLine, Progress> watching) throws IOException {
        Catalogue catalogue = Catalogue.bundled();
        Resource resource = catalogue.get(entry.resource());
        Path file = folder.resolve(entry.file());
        Optional<Charset> encoding = entry.encoding().isEmpty() ? Optional.empty() : Optional.of(Charset.forName(entry.encoding()));
        try (ResourceFile rows = ResourceFile.open(file, catalogue, resource, encoding, HeaderMapping.NONE);
             RefusedRows refused = RefusedRows.beside(file, rows.header().columns());
             ProgressLine progress = ProgressLine.of(entry.file())) {
            return engine.importRun(resource, entry.provider()).run(rows, entry.file(), refused, "generated", watching.apply(progress));
        }
    }
}
