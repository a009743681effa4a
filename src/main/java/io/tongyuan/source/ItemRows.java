package io.tongyuan.source;

import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.source.reading.RawRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that come by item and not in a file's columns; read like those of a file. Not for two threads at once. */
public final class ItemRows {
    /** UTF-16 units in one field, as of a file. */
    private static final int LONGEST = 64 * 1024;

    private final Resource resource;
    private final Header header;
    private final ValueReader values;
    private long number;

    public ItemRows(Resource resource) {
        this.resource = resource;
        List<String> names = resource.items().stream().map(Item::name).toList();
        int[] column = new int[names.size()];
        int[] kind = new int[names.size()];
        String[] unit = new String[names.size()];
        Arrays.setAll(column, i -> i);
        Arrays.setAll(kind, i -> names.indexOf(resource.items().get(i).kind()));
        Arrays.setAll(unit, i -> HeaderRecogniser.unit(resource.items().get(i), resource.items().get(i).header()));
        this.header = new Header(resource, names, column, kind, unit);
        this.values = new ValueReader(header, false);
    }

    /** The names of all items. */
    public List<String> columns() {
        return header.columns();
    }

    public boolean knows(String item) {
        return resource.findItem(item).isPresent();
    }

    /** @param byItem values by the names of items; what is left out is blank */
    public ResourceRow row(Map<String, String> byItem) {
        List<String> fields = new ArrayList<>(columns().size());
        columns().forEach(name -> fields.add(byItem.getOrDefault(name, "")));
        number++;
        return new ResourceRow(new RawRow(number, number, fields, refusal(fields)), header, values);
    }

    private static Optional<Finding> refusal(List<String> fields) {
        if (fields.stream().anyMatch(f -> f.length() > LONGEST)) {
            return Optional.of(Finding.of(FindingCode.ROW_TOO_LARGE));
        }
        return fields.stream().anyMatch(ItemRows::noText) ? Optional.of(Finding.of(FindingCode.ROW_ENCODING)) : Optional.empty();
    }

    private static boolean noText(String field) {
        return field.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
