package io.tongyuan.ingest;

import io.tongyuan.model.Failed;
import io.tongyuan.model.Finding;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.ItemRows;
import io.tongyuan.source.Resource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/** Records that an agency's program sends one by one or by the hundred, mapped like the rows of a file. For any thread. */
public final class RecordIntake implements AutoCloseable {
    private final Catalogue catalogue;
    private final Mappers mappers;
    private final GroupCommit commit;

    /** Makes a mapper for one call: they are not for two threads at once. */
    public interface Mappers {
        RowMapper of(Resource resource, String provider);
    }

    public RecordIntake(Catalogue catalogue, Mappers mappers, GroupCommit commit) {
        this.catalogue = catalogue;
        this.mappers = mappers;
        this.commit = commit;
    }

    public enum Status {
        ACCEPTED, REFUSED
    }

    /**
     * @param number   place in the call, from 1
     * @param id       public id of the source record, "" where it was refused
     * @param findings what was wrong in it, or why it was refused
     */
    public record Taken(int number, Status status, String id, List<Finding> findings) {
    }

    /** @param provider who is taken to have said it */
    public record Answer(String resource, String provider, int accepted, int refused, List<Taken> records) {
    }

    /**
     * Returns when all that was accepted is committed.
     *
     * @param records values by the names of items
     * @throws Failed RESOURCE_UNKNOWN, RESOURCE_NOT_TAKEN, FIELD_UNKNOWN: nothing is written then
     */
    public Answer take(String resource, String agency, List<Map<String, String>> records) {
        return take(resource, agency, records, mapper -> mapper);
    }

    private Answer take(String resource, String agency, List<Map<String, String>> records, UnaryOperator<RowMapper> as) {
        Resource of = catalogue.get(resource);
        if (!of.taken()) {
            throw new Failed("RESOURCE_NOT_TAKEN", "资源「" + of.name() + "」不入库：" + of.notTaken());
        }
        ItemRows rows = new ItemRows(of);
        checkItems(of, rows, records);
        String provider = provider(of, agency);
        RowMapper mapper = as.apply(mappers.of(of, provider));
        SourceRecord.Arrival arrival = new SourceRecord.Arrival("", 0, UUID.randomUUID().toString());
        List<SourceRecord> accepted = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (Map<String, String> record : records) {
            int number = taken.size() + 1;
            taken.add(switch (mapper.map(rows.row(record), rows.columns(), arrival)) {
                case RowMapper.Accepted a -> {
                    accepted.add(a.record());
                    yield new Taken(number, Status.ACCEPTED, a.record().id(), a.findings());
                }
                case RowMapper.Refused r -> new Taken(number, Status.REFUSED, "", List.of(r.why()));
            });
        }
        write(accepted);
        return new Answer(of.name(), provider, accepted.size(), records.size() - accepted.size(), taken);
    }

    private static void checkItems(Resource of, ItemRows rows, List<Map<String, String>> records) {
        for (int i = 0; i < records.size(); i++) {
            Set<String> names = records.get(i).keySet();
            int number = i + 1;
            names.stream().filter(name -> !rows.knows(name)).findFirst().ifPresent(name -> {
                throw new Failed("FIELD_UNKNOWN", "字段 [" + number + "]." + (name.length() > 60 ? name.substring(0, 60) + "…" : name)
                        + "：不是资源「" + of.name() + "」的数据项。数据项有：" + String.join("、", rows.columns()));
            });
        }
    }

    /**
     * The records of these identifiers say nothing any more; their other items need not be given.
     *
     * @param on the day after which they do not
     * @throws Failed as {@link #take}
     */
    public Answer withdraw(String resource, String agency, List<Map<String, String>> records, LocalDate on) {
        return take(resource, agency, records, mapper -> mapper.withdrawing(on));
    }

    /** An agency whose name ends with the department's (周村区市场监督管理局) is that department; any other is itself. */
    private static String provider(Resource resource, String agency) {
        return agency.endsWith(resource.department()) ? resource.department() : agency;
    }

    private void write(List<SourceRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        try {
            commit.write(records).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        commit.close();
    }
}
