package io.tongyuan.bench;

import io.tongyuan.config.Engine;
import io.tongyuan.ingest.ImportRun;
import io.tongyuan.ingest.RowMapper;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The write line on 工商登记信息 against the raw speed: the same records, each side into a graph of its own with a
 * Neo4j process of its own. Ours reads, maps, parses, decides and writes; raw is timed while it writes, its records
 * mapped beforehand.
 */
public final class ImportBench {
    private static final String RESOURCE = "工商登记信息";
    /** As the import's own. */
    private static final int BATCH = 2000;

    private final Path work;
    private final CompanyRegister register;

    /** @param addresses see {@link CompanyRegister} */
    public ImportBench(Path work, Optional<Path> addresses) {
        this.work = work;
        this.register = CompanyRegister.with(addresses);
    }

    /**
     * @param lateRecordsPerS   of the second half of the rows: past the warming up
     * @param heapMiB           the most that the importer's heap held
     * @param residentMiB       the importer's and its Neo4j's resident memory at the end
     */
    public record Side(String who, int records, double seconds, double recordsPerS, double lateRecordsPerS, double nodesPerRecord,
                       double relationshipsPerRecord, long heapMiB, long residentMiB, long graphResidentMiB) {
    }

    public List<Side> run(int records, long seed) throws IOException {
        Path file = work.resolve("register-" + records + ".csv");
        register.write(file, records, seed);
        List<Side> sides = List.of(raw(file, records), ours(file, records));
        Files.delete(file);
        return sides;
    }

    private Side raw(Path file, int records) throws IOException {
        try (Engine engine = Engine.open(work.resolve("raw-" + records), Optional.empty(), Optional.empty())) {
            Clocked clocked = new Clocked(records);
            RawImport raw = new RawImport(engine.graph(), engine.vault());
            Catalogue catalogue = Catalogue.bundled();
            Resource resource = catalogue.get(RESOURCE);
            RowMapper mapper = engine.rowMapper(resource, "");
            try (ResourceFile rows = ResourceFile.open(file, catalogue, resource, Optional.empty(), HeaderMapping.NONE)) {
                List<SourceRecord> batch = new ArrayList<>(BATCH);
                while (rows.hasNext()) {
                    var row = rows.next();
                    if (mapper.map(row, rows.header().columns(), new SourceRecord.Arrival(file.toString(), row.number(), "bench")) instanceof RowMapper.Accepted a) {
                        batch.add(a.record());
                    }
                    if (batch.size() == BATCH || !rows.hasNext()) {
                        clocked.start();
                        raw.write(batch);
                        clocked.stop(batch.size());
                        batch.clear();
                    }
                }
            }
            return clocked.side("raw", engine);
        }
    }

    private Side ours(Path file, int records) throws IOException {
        try (Engine engine = Engine.open(work.resolve("ours-" + records), Optional.empty(), Optional.empty())) {
            Clocked clocked = new Clocked(records);
            Catalogue catalogue = Catalogue.bundled();
            Resource resource = catalogue.get(RESOURCE);
            try (ResourceFile rows = ResourceFile.open(file, catalogue, resource, Optional.empty(), HeaderMapping.NONE);
                 RefusedRows refused = RefusedRows.beside(file, rows.header().columns())) {
                clocked.start();
                ImportRun.Summary s = engine.importRun(resource, "").run(rows, file.toString(), refused, "bench", (position, total, done) -> clocked.at(done));
                clocked.stop((int) s.accepted());
            }
            return clocked.side("ours", engine);
        }
    }
}
