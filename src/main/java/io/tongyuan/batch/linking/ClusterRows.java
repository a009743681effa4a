package io.tongyuan.batch.linking;

import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.linking.Clusters;
import io.tongyuan.identity.linking.RecordKey;
import io.tongyuan.identity.linking.Tie;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.NameLevel;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a list that was put together says of each row. */
final class ClusterRows {
    static final List<String> OURS = List.of("tongyuan_cluster", "tongyuan_record", "tongyuan_status", "tongyuan_reason");
    private static final int TOLD = 5;

    private final RowTable table;
    private final Clusters clusters;
    private final Map<Integer, Tie> joined;
    private final Map<Integer, Tie> refused;
    private final BitSet differing;
    private final Map<Integer, Answer> possible;
    private final long[] smallest;
    private final int[] size;
    private long count;

    /**
     * @param joined    by row, the surest tie that holds
     * @param refused   by row, the surest that a judgement forbids
     * @param differing rows whose number others have under other names
     * @param possible  by row, what it may be
     */
    ClusterRows(RowTable table, Clusters clusters, int rows, Map<Integer, Tie> joined, Map<Integer, Tie> refused, BitSet differing,
                Map<Integer, Answer> possible) {
        this.table = table;
        this.clusters = clusters;
        this.joined = joined;
        this.refused = refused;
        this.differing = differing;
        this.possible = possible;
        this.smallest = new long[rows + 1];
        this.size = new int[rows + 1];
        for (int row = 1; row <= rows; row++) {
            if (table.same(row) != 0) {
                int of = clusters.of(table.same(row));
                count += size[of] == 0 ? 1 : 0;
                smallest[of] = size[of]++ == 0 || Long.compareUnsigned(table.key(row), smallest[of]) < 0 ? table.key(row) : smallest[of];
            }
        }
    }

    long clusters() {
        return count;
    }

    private record Said(MatchStatus status, String reason, String text) {
    }

    void write(RecordFile.Row row, Linked result) {
        int at = table.same(row.row());
        Said said = said(row, at);
        String cluster = at == 0 ? "" : RecordKey.cluster(smallest[clusters.of(at)]);
        String record = row.record().isEmpty() ? "" : RecordKey.text(table.key(row.row()));
        result.row(row.fields(), said.status, said.reason, List.of(cluster, record, said.status.name(), said.reason + " " + said.text));
    }

    private Said said(RecordFile.Row row, int at) {
        if (row.fault().isPresent()) {
            Answer a = row.fault().get();
            return new Said(a.status(), a.reason(), a.text());
        }
        if (at == 0) {
            return new Said(LinkedRow.FILLER.status(), LinkedRow.FILLER.reason(), LinkedRow.FILLER.text());
        }
        if (table.copies(at) > 1) {
            return new Said(MatchStatus.SAME, NameLevel.EXACT.code(), "共 " + table.copies(at) + " 条记录的姓名与公民身份号码一致" + others(at));
        }
        Tie tie = joined.get(at);
        if (tie != null) {
            return new Said(tie.status(), tie.reason(), tie.text() + "（" + other(tie, at) + "）" + others(at));
        }
        if (refused.containsKey(at)) {
            return new Said(MatchStatus.DIFFERENT, "JUDGED_NOT_SAME", "已由人工判定与 " + other(refused.get(at), at) + " 不是同一人");
        }
        if (differing.get(at)) {
            return new Said(MatchStatus.DIFFERENT, NameLevel.OTHER.code(), "另有记录号码相同而姓名不同，未归为一人");
        }
        Answer maybe = possible.get(at);
        if (maybe != null) {
            String keys = maybe.candidates().stream().limit(TOLD).map(c -> RecordKey.text(table.key((int) c.row()))).collect(Collectors.joining("、"));
            return new Said(maybe.status(), maybe.reason(), maybe.text() + "：" + keys);
        }
        return row.record().get().number().fault().map(f -> new Said(MatchStatus.INVALID, f.code().name(), f.message() + "；没有其他记录与之相近"))
                .orElse(new Said(MatchStatus.NOT_FOUND, "RECORD_ALONE", "没有其他记录与之相同"));
    }

    private String other(Tie tie, int at) {
        return RecordKey.text(table.key(table.same(tie.a()) == at ? tie.b() : tie.a()));
    }

    private String others(int at) {
        return size[clusters.of(at)] > table.copies(at) ? "，同一人共 " + size[clusters.of(at)] + " 条" : "";
    }
}
