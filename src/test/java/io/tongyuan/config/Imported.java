package io.tongyuan.config;

import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Rows of a resource as a test writes them, imported as a file. */
public final class Imported {
    private Imported() {
    }

    /** @param folder for the file */
    public static void text(Engine engine, Path folder, String resource, String csv) throws IOException {
        Path file = Files.writeString(folder.resolve(resource + ".csv"), csv);
        Catalogue catalogue = Catalogue.bundled();
        Resource of = catalogue.get(resource);
        try (ResourceFile rows = ResourceFile.open(file, catalogue, of, Optional.empty(), HeaderMapping.NONE);
             RefusedRows refused = RefusedRows.beside(file, rows.header().columns())) {
            engine.importRun(of, "").run(rows, resource, refused, "test", (position, total, count) -> { });
        }
    }
}
