package io.tongyuan.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Which column of a file holds which item of a resource. */
public final class Header {
    private final Resource resource;
    private final List<String> columns;
    private final Map<String, Integer> indexOfItem = new HashMap<>();
    private final int[] column;
    private final int[] kindColumn;
    private final String[] unit;

    /**
     * @param columns    as the file writes them
     * @param column     by item, -1 where the file lacks it
     * @param kindColumn by item: the column that says what kind of document the number is of, -1 for none
     * @param unit       by item: unit that the header or the resource states, "" for none
     */
    Header(Resource resource, List<String> columns, int[] column, int[] kindColumn, String[] unit) {
        this.resource = resource;
        this.columns = List.copyOf(columns);
        this.column = column.clone();
        this.kindColumn = kindColumn.clone();
        this.unit = unit.clone();
        for (int i = 0; i < resource.items().size(); i++) {
            indexOfItem.put(resource.items().get(i).name(), i);
        }
    }

    public Resource resource() {
        return resource;
    }

    public List<String> columns() {
        return columns;
    }

    /** The column of that item; empty where the file does not have it. */
    public OptionalInt column(String item) {
        int c = column[index(item)];
        return c < 0 ? OptionalInt.empty() : OptionalInt.of(c);
    }

    /** Columns that no item was found for; those that we wrote ourselves are left out. */
    public List<String> unrecognised() {
        return java.util.stream.IntStream.range(0, columns.size())
                .filter(c -> Arrays.stream(column).noneMatch(i -> i == c) && Arrays.stream(kindColumn).noneMatch(i -> i == c))
                .mapToObj(columns::get).filter(c -> !c.isBlank() && !c.startsWith(HeaderNames.OURS)).toList();
    }

    /** Items of the catalogue that the file lacks. */
    public List<String> missing() {
        return resource.items().stream().filter(i -> !i.extra() && column(i.name()).isEmpty()).map(Item::name).toList();
    }

    int index(String item) {
        Integer i = indexOfItem.get(item);
        if (i == null) {
            throw new IllegalArgumentException(resource.name() + " has no item " + item);
        }
        return i;
    }

    int columnAt(int item) {
        return column[item];
    }

    int kindColumnAt(int item) {
        return kindColumn[item];
    }

    String unitAt(int item) {
        return unit[item];
    }
}
