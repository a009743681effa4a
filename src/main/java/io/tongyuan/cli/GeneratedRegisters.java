package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.generate.Manifest;
import io.tongyuan.generate.file.Output;
import io.tongyuan.ingest.ImportRun;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The registers of a generated county into the graph, each file as its provider's. */
final class GeneratedRegisters {
    private GeneratedRegisters() {
    }

    /** @param told each file with its summary, when it is in */
    static void load(Engine engine, Path folder, Manifest manifest, BiConsumer<Path, ImportRun.Summary> told) throws IOException {
        Catalogue catalogue = Catalogue.bundled();
        for (Output.Entry entry : manifest.files()) {
            Path file = folder.resolve(entry.file());
            Resource resource = catalogue.get(entry.resource());
            Optional<Charset> encoding = entry.encoding().isEmpty() ? Optional.empty() : Optional.of(Charset.forName(entry.encoding()));
            try (ResourceFile rows = ResourceFile.open(file, catalogue, resource, encoding, HeaderMapping.NONE);
                 RefusedRows refused = RefusedRows.beside(file, rows.header().columns());
                 ProgressLine progress = ProgressLine.of(entry.file())) {
                ImportRun.Summary s = engine.importRun(resource, entry.provider()).run(rows, entry.file(), refused, "generated", progress::at);
                progress.close();
                told.accept(file, s);
            }
        }
    }
}
