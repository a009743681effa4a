package io.tongyuan.ingest;

import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.source.Progress;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.ResourceFile;
import io.tongyuan.source.ResourceRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One file of a resource into the graph, streaming: rows are mapped on the caller's thread while the batch before is
 * being written on another. A run that was killed is finished by running it again.
 */
public final class ImportRun {
    /** Large enough that the round trips of a transaction weigh little, small enough for a heap of 512 MB. */
    private static final int BATCH = 2000;
    /** Ends a batch of long rows sooner: usual ones come to less than half of it, the longest allowed to 500 times. */
    private static final long BATCH_CHARACTERS = 4_000_000;

    private final RowMapper mapper;
    private final BatchWriter writer;

    public ImportRun(RowMapper mapper, BatchWriter writer) {
        this.mapper = mapper;
        this.writer = writer;
    }

    /**
     * @param rows         every one of them accepted or refused
     * @param blank        lines of blank cells alone, no rows
     * @param withFindings of the accepted
     * @param created      records that the graph did not have
     * @param known        records that it had already
     * @param findings     how often each code was found
     * @param refusedFile  where the refused rows are; empty where there are none
     */
    public record Summary(long rows, long blank, long accepted, long withFindings, long refused, long created, long known,
                          Map<FindingCode, Long> findings, Optional<Path> refusedFile) {
        /** Of a file with a header and nothing beneath it but blank lines. */
        public static Summary ofNoRows(long blank) {
            return new Summary(0, blank, 0, 0, 0, 0, 0, Map.of(), Optional.empty());
        }
    }

    /**
     * @param batch name of this run, kept with each record
     * @throws io.tongyuan.model.Failed where the file cannot be read to its end, or changes (FILE_CHANGED: of what was
     *                                  read since then nothing is written), or the graph cannot be written, or
     *                                  INTERRUPTED; what was written until then stays, and the next run adds the rest
     */
    public Summary run(ResourceFile file, String fileName, RefusedRows refused, String batch, Progress progress) throws IOException {
        Count count = new Count();
        try (BatchQueue queue = new BatchQueue(writer, progress::goOn)) {
            List<SourceRecord> records = new ArrayList<>(BATCH);
            long size = 0;
            while (file.hasNext()) {
                queue.check();
                ResourceRow row = file.next();
                size += row.length();
                switch (mapper.map(row, file.header().columns(), new SourceRecord.Arrival(fileName, row.number(), batch))) {
                    case RowMapper.Accepted a -> {
                        records.add(a.record());
                        count.accepted(a.findings());
                    }
                    case RowMapper.Refused r -> {
                        refused.add(row, r.why());
                        count.refused(r.why());
                    }
                }
                if (records.size() == BATCH || size > BATCH_CHARACTERS) {
                    file.checkUnchanged();
                    queue.put(records);
                    records = new ArrayList<>(BATCH);
                    size = 0;
                    progress.at(file.position(), file.total(), count.rows());
                }
            }
            queue.put(records);
            BatchWriter.Written written = queue.finish();
            progress.at(file.total(), file.total(), count.rows());
            return new Summary(count.rows(), file.blankRows(), count.accepted, count.withFindings, count.refused, written.created(), written.known(),
                    count.findings, refused.file());
        }
    }

    private static final class Count {
        private final Map<FindingCode, Long> findings = new EnumMap<>(FindingCode.class);
        private long accepted;
        private long withFindings;
        private long refused;

        long rows() {
            return accepted + refused;
        }

        void accepted(List<Finding> found) {
            accepted++;
            withFindings += found.isEmpty() ? 0 : 1;
            found.forEach(f -> findings.merge(f.code(), 1L, Long::sum));
        }

        void refused(Finding why) {
            refused++;
            findings.merge(why.code(), 1L, Long::sum);
        }
    }
}
