package io.tongyuan.source;

import io.tongyuan.model.Failed;
import io.tongyuan.source.reading.HeaderJudge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ties the columns of a file to the items of a resource: what the user's mapping says, then headers that are an item's
 * own name, then synonyms, then either of these without a group in parentheses (注册资本（万元）, whose group may be a
 * unit). Where two columns could be one item, and neither the mapping nor the resource says which, it fails.
 */
public final class HeaderRecogniser implements HeaderJudge {
    private final Resource resource;
    private final Synonyms synonyms;
    private final HeaderMapping mapping;
    /** Comparable header → items, own names first. */
    private final List<Map<String, List<Integer>>> passes;

    public HeaderRecogniser(Catalogue catalogue, Resource resource, HeaderMapping mapping) {
        this.resource = resource;
        this.synonyms = catalogue.synonyms();
        this.mapping = mapping;
        this.passes = passes();
        mapping.check(resource);
    }

    private List<Map<String, List<Integer>>> passes() {
        Map<String, List<Integer>> own = new HashMap<>();
        Map<String, List<Integer>> known = new HashMap<>();
        Map<String, List<Integer>> ownShort = new HashMap<>();
        Map<String, List<Integer>> knownShort = new HashMap<>();
        for (int i = 0; i < resource.items().size(); i++) {
            Item item = resource.items().get(i);
            String plain = HeaderNames.plain(item.header());
            put(own, plain, i);
            put(ownShort, HeaderNames.withoutSuffix(plain), i);
            for (String s : synonyms.of(item)) {
                put(known, s, i);
                put(knownShort, HeaderNames.withoutSuffix(s), i);
            }
        }
        known.values().removeIf(items -> items.size() > 1);
        ownShort.values().removeIf(items -> items.size() > 1);
        knownShort.values().removeIf(items -> items.size() > 1);
        return List.of(own, known, ownShort, knownShort);
    }

    private static void put(Map<String, List<Integer>> into, String name, int item) {
        List<Integer> items = into.computeIfAbsent(name, n -> new ArrayList<>(1));
        if (!items.contains(item)) {
            items.add(item);
        }
    }

    @Override
    public int recognised(List<String> cells) {
        Set<Integer> found = new HashSet<>();
        for (String cell : cells) {
            String plain = HeaderNames.plain(cell);
            if (plain.isEmpty()) {
                continue;
            }
            if (mapping.names(cell)) {
                found.add(-1 - found.size());
            } else {
                for (int pass = 0; pass < passes.size(); pass++) {
                    passes.get(pass).getOrDefault(name(pass, plain), List.of()).forEach(found::add);
                }
            }
        }
        return found.size();
    }

    private static String name(int pass, String plain) {
        return pass < 2 ? plain : HeaderNames.withoutSuffix(plain);
    }

    /**
     * @param file named in messages
     * @throws Failed HEADER_UNRECOGNISED, HEADER_COLUMN_TWICE, MAPPING_HEADER_MISSING
     */
    public Header recognise(Path file, List<String> cells) {
        int[] column = new int[resource.items().size()];
        Arrays.fill(column, -1);
        Set<Integer> used = new HashSet<>(mapping.apply(file, resource, cells, column));
        for (int pass = 0; pass < passes.size(); pass++) {
            Map<Integer, List<Integer>> claims = claims(pass, cells, column, used);
            for (Map.Entry<Integer, List<Integer>> claim : claims.entrySet()) {
                column[claim.getKey()] = only(file, cells, claim.getKey(), claim.getValue());
                used.add(claim.getValue().getFirst());
            }
        }
        int[] kind = new int[column.length];
        String[] unit = new String[column.length];
        for (int i = 0; i < column.length; i++) {
            kind[i] = column[i] < 0 ? -1 : kindColumn(i, cells, column);
            unit[i] = column[i] < 0 ? "" : unit(resource.items().get(i), cells.get(column[i]));
        }
        Header header = new Header(resource, cells, column, kind, unit);
        if (resource.essential().stream().allMatch(item -> header.column(item).isEmpty())) {
            throw unrecognised(file, cells, header);
        }
        return header;
    }

    /** Item → the columns that could be it, items already found and columns already used aside. */
    private Map<Integer, List<Integer>> claims(int pass, List<String> cells, int[] column, Set<Integer> used) {
        Map<Integer, List<Integer>> claims = new HashMap<>();
        Map<String, List<Integer>> columns = new HashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            String plain = HeaderNames.plain(cells.get(c));
            if (!plain.isEmpty() && !plain.startsWith(HeaderNames.OURS) && !used.contains(c)) {
                columns.computeIfAbsent(name(pass, plain), n -> new ArrayList<>(1)).add(c);
            }
        }
        for (Map.Entry<String, List<Integer>> same : columns.entrySet()) {
            List<Integer> items = passes.get(pass).getOrDefault(same.getKey(), List.of()).stream().filter(i -> column[i] < 0).toList();
            if (items.size() > 1) {
                RepeatedHeader.tellApart(resource, items, same.getValue(), cells)
                        .forEach((item, c) -> claims.computeIfAbsent(item, i -> new ArrayList<>(1)).addAll(c));
            } else if (items.size() == 1) {
                claims.computeIfAbsent(items.getFirst(), i -> new ArrayList<>(1)).addAll(same.getValue());
            }
        }
        return claims;
    }

    private int only(Path file, List<String> cells, int item, List<Integer> columns) {
        if (columns.size() == 1) {
            return columns.getFirst();
        }
        String which = String.join("、", columns.stream().map(c -> "第 " + (c + 1) + " 列「" + cells.get(c).strip() + "」").toList());
        throw new Failed("HEADER_COLUMN_TWICE", file + " 有 " + columns.size() + " 列都像是数据项「" + resource.items().get(item).name()
                + "」：" + which + "；无法判断该用哪一列。请删去多余的列。或者：" + mapping.advice() + "（同名的列写作 "
                + cells.get(columns.getLast()).strip() + "[2]" + (mapping.ofList() ? "）" : "，不要的列对应 \"\"）"));
    }

    private int kindColumn(int item, List<String> cells, int[] column) {
        Item it = resource.items().get(item);
        if (!it.kind().isEmpty()) {
            for (int k = 0; k < column.length; k++) {
                if (resource.items().get(k).name().equals(it.kind())) {
                    return column[k];
                }
            }
        }
        if (it.datum() != Datum.PERSON_ID || !synonyms.withKind().contains(HeaderNames.plain(cells.get(column[item])))) {
            return -1;
        }
        for (int c = 0; c < cells.size(); c++) {
            int at = c;
            if (synonyms.kinds().contains(HeaderNames.plain(cells.get(c))) && Arrays.stream(column).noneMatch(x -> x == at)) {
                return c;
            }
        }
        return -1;
    }

    /** What the header states, else the resource. */
    static String unit(Item item, String header) {
        String suffix = HeaderNames.suffix(HeaderNames.plain(header));
        return suffix.endsWith("元") || suffix.endsWith("币") ? suffix : item.unit();
    }

    private Failed unrecognised(Path file, List<String> cells, Header header) {
        long known = resource.items().stream().filter(i -> header.column(i.name()).isPresent()).count();
        return new Failed("HEADER_UNRECOGNISED", file + " 的表头与资源「" + resource.name() + "」不符：认出 " + known + " 个数据项，但缺少 "
                + String.join("、", resource.essential()) + " 中的任何一个。文件中的列：" + String.join("、", cells.stream()
                .map(String::strip).filter(c -> !c.isEmpty()).limit(40).toList()) + "。资源的数据项：" + String.join("、",
                resource.items().stream().map(Item::name).toList()) + "。" + (mapping.ofList() ? "" : "请检查 --resource，或者：") + mapping.advice());
    }
}
