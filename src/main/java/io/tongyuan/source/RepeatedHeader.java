package io.tongyuan.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells columns of one header apart where the resource has several items of that header. */
final class RepeatedHeader {
    private RepeatedHeader() {
    }

    /**
     * An item that stands after another takes the last column right of that one's; the item that needs no such column
     * takes those that are left.
     */
    static Map<Integer, List<Integer>> tellApart(Resource resource, List<Integer> items, List<Integer> columns, List<String> cells) {
        Map<Integer, List<Integer>> out = new HashMap<>();
        List<Integer> left = new ArrayList<>(columns);
        for (int item : items) {
            String after = resource.items().get(item).after();
            int mark = after.isEmpty() ? -1 : markOf(resource, after, cells);
            if (mark >= 0) {
                List<Integer> right = columns.stream().filter(c -> c > mark).toList();
                if (!right.isEmpty()) {
                    out.put(item, right);
                    left.removeAll(right);
                }
            }
        }
        List<Integer> plain = items.stream().filter(i -> resource.items().get(i).after().isEmpty()).toList();
        if (plain.size() == 1 && !left.isEmpty()) {
            out.put(plain.getFirst(), left);
        }
        return out;
    }

    private static int markOf(Resource resource, String after, List<String> cells) {
        String header = HeaderNames.plain(resource.findItem(after).orElseThrow().header());
        for (int c = 0; c < cells.size(); c++) {
            if (HeaderNames.plain(cells.get(c)).equals(header)) {
                return c;
            }
        }
        return -1;
    }
}
