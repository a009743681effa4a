package io.tongyuan.cascade;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.Failed;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.ItemRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import io.tongyuan.source.ResourceRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Changes as they were handed in, with what is wrong with them.
 *
 * @param changes those that can be read, in order
 * @param rows    of each its row
 */
public record ChangeList(List<Change> changes, List<Long> rows, List<ChangeFinding> findings) {
    private static final int SHOWN = 5;

    public ChangeList {
        changes = List.copyOf(changes);
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** The columns of a file, for templates. */
    public static Resource columns() {
        return Catalogue.list("changes");
    }

    /**
     * @param today what begins later is refused
     * @throws Failed CHANGES_NONE, and as {@link ResourceFile#open}
     */
    public static ChangeList read(Path file, Optional<Charset> charset, HeaderMapping mapping, Gazetteer gazetteer, LocalDate today) throws IOException {
        try (ResourceFile rows = ResourceFile.open(file, Catalogue.bundled(), columns(), charset, mapping)) {
            List<ResourceRow> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return of(all, gazetteer, today);
        }
    }

    /**
     * @param records values by the names of columns
     * @throws Failed CHANGES_NONE, FIELD_UNKNOWN
     */
    public static ChangeList of(Iterable<Map<String, String>> records, Gazetteer gazetteer, LocalDate today) {
        ItemRows items = new ItemRows(columns());
        List<ResourceRow> all = new ArrayList<>();
        for (Map<String, String> record : records) {
            record.keySet().stream().filter(name -> !items.knows(name)).findFirst().ifPresent(name -> {
                throw new Failed("FIELD_UNKNOWN", "字段 [" + (all.size() + 1) + "]." + name + "：不是地名变更的数据项。数据项有：" + String.join("、", items.columns()));
            });
            all.add(items.row(record));
        }
        return of(all, gazetteer, today);
    }

    private static ChangeList of(List<ResourceRow> rows, Gazetteer gazetteer, LocalDate today) {
        if (rows.isEmpty()) {
            throw new Failed("CHANGES_NONE", "没有任何变更。各列为：" + String.join("、", new ItemRows(columns()).columns()));
        }
        ChangeReader reader = new ChangeReader(gazetteer, today);
        rows.forEach(reader::read);
        return reader.list();
    }

    /** @throws Failed CHANGES_REFUSED with what is wrong with which row */
    public void check() {
        List<ChangeFinding> errors = findings.stream().filter(ChangeFinding::isError).toList();
        if (!errors.isEmpty()) {
            throw new Failed("CHANGES_REFUSED", "变更有 " + errors.size() + " 处错误，未作任何改变：" + errors.stream().limit(SHOWN)
                    .map(f -> f.code() + " " + f.text()).collect(Collectors.joining("；")) + (errors.size() > SHOWN ? "；……" : ""));
        }
    }
}
