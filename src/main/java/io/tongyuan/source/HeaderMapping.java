package io.tongyuan.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A user's word on which column is which item: JSON {@code {"header in the file":"item"}}. "" as item leaves a column
 * out; {@code 性别[2]} is the second column of that header.
 */
public final class HeaderMapping {
    public static final HeaderMapping NONE = new HeaderMapping("", Map.of(), false);

    private final String file;
    private final Map<String, String> items;
    private final boolean ofList;

    private HeaderMapping(String file, Map<String, String> items, boolean ofList) {
        this.file = file;
        this.items = Collections.unmodifiableMap(items);
        this.ofList = ofList;
    }

    /** @throws Failed FILE_NOT_FOUND, MAPPING_INVALID */
    public static HeaderMapping read(Path file) {
        byte[] json;
        try {
            json = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failed("FILE_NOT_FOUND", "读不到对应关系文件 " + file + "：" + e.getMessage(), e);
        }
        Map<String, String> out = new LinkedHashMap<>();
        JsonNode node = ResourceJson.tree(file.toString(), json);
        if (!node.isObject()) {
            throw new Failed("MAPPING_INVALID", file + " 应为 {\"文件中的列名\":\"数据项\"}");
        }
        node.properties().forEach(e -> {
            if (!e.getValue().isTextual()) {
                throw new Failed("MAPPING_INVALID", file + " 中「" + e.getKey() + "」的值应为数据项的名称");
            }
            out.put(e.getKey(), e.getValue().asText());
        });
        return new HeaderMapping(file.toString(), out, false);
    }

    /**
     * A list's, which stands in no file: {@code columns} of a form or of the command line.
     *
     * @param items by header
     */
    static HeaderMapping ofList(Map<String, String> items) {
        return new HeaderMapping("columns", new LinkedHashMap<>(items), true);
    }

    /** What to do where a column is not found, as whoever sent the file can do it. */
    public String advice() {
        return ofList ? "请用 columns 指明列名（id=号码的列名,name=名称的列名）" : "请用 --mapping 指明列与数据项的对应";
    }

    boolean ofList() {
        return ofList;
    }

    boolean names(String header) {
        return items.keySet().stream().anyMatch(k -> HeaderNames.plain(header(k)).equals(HeaderNames.plain(header)));
    }

    void check(Resource resource) {
        for (Map.Entry<String, String> e : items.entrySet()) {
            if (!e.getValue().isEmpty() && resource.findItem(e.getValue()).isEmpty()) {
                throw new Failed("MAPPING_ITEM_UNKNOWN", file + " 把「" + e.getKey() + "」对应到「" + e.getValue() + "」，但资源「"
                        + resource.name() + "」只有：" + String.join("、", resource.items().stream().map(Item::name).toList()));
            }
        }
    }

    /** Fills in the columns it names and gives all columns it speaks of. */
    Set<Integer> apply(Path of, Resource resource, List<String> cells, int[] column) {
        Set<Integer> used = new HashSet<>();
        items.forEach((key, item) -> {
            int c = find(of, key, cells);
            used.add(c);
            for (int i = 0; i < column.length && !item.isEmpty(); i++) {
                if (resource.items().get(i).name().equals(item)) {
                    if (column[i] >= 0) {
                        throw new Failed("MAPPING_INVALID", file + " 把两列都对应到「" + item + "」");
                    }
                    column[i] = c;
                }
            }
        });
        return used;
    }

    private int find(Path of, String key, List<String> cells) {
        int left = occurrence(key);
        for (int c = 0; c < cells.size(); c++) {
            if (HeaderNames.plain(cells.get(c)).equals(HeaderNames.plain(header(key))) && --left == 0) {
                return c;
            }
        }
        throw new Failed("MAPPING_HEADER_MISSING", file + " 提到的列「" + key + "」不在 " + of + " 中，其中有：" + String.join("、", cells));
    }

    private static String header(String key) {
        return key.replaceFirst("\\[\\d{1,4}]$", "");
    }

    private static int occurrence(String key) {
        String header = header(key);
        return header.equals(key) ? 1 : Math.max(1, Integer.parseInt(key.substring(header.length() + 1, key.length() - 1)));
    }
}
