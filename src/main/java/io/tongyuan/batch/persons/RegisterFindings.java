package io.tongyuan.batch.persons;

import io.tongyuan.model.Failed;
import io.tongyuan.model.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was wrong with rows of a register: all counted, of each kind the first ones kept. Nothing of the rows themselves. */
final class RegisterFindings {
    private static final int KEPT_OF_EACH = 10_000;

    private record One(int block, int row, FindingCode code) {
    }

    private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
    private final List<One> kept = new ArrayList<>();

    void add(int block, int row, FindingCode code) {
        if (counts.merge(code, 1L, Long::sum) <= KEPT_OF_EACH) {
            kept.add(new One(block, row, code));
        }
    }

    void add(RegisterFindings other) {
        other.counts.forEach((code, n) -> counts.merge(code, n, Long::sum));
        kept.addAll(other.kept);
    }

    Map<FindingCode, Long> counts() {
        return counts;
    }

    /** @param firstRow of each block, the register's first row being 1 */
    void write(Path file, long[] firstRow) {
        StringBuilder out = new StringBuilder("\uFEFFrow,code,text\n");
        kept.stream().sorted(Comparator.comparingLong((One o) -> firstRow[o.block] + o.row).thenComparing(One::code))
                .forEach(o -> out.append(firstRow[o.block] + o.row).append(',').append(o.code).append(',').append(o.code.text()).append('\n'));
        try {
            Files.writeString(file, out);
        } catch (IOException e) {
            throw new Failed("IDENTITY_INDEX_UNWRITABLE", "无法写入 " + file + "：" + e.getMessage(), e);
        }
    }
}
