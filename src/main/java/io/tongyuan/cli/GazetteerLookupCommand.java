package io.tongyuan.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.gazetteer.GazetteerLookup;
import io.tongyuan.model.Level;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "lookup", mixinStandardHelpOptions = true,
        description = "all matches of a code, a name or a path (山东省/淄博市/周村区, or written together), one JSON object a line; provinces, cities and counties first")
final class GazetteerLookupCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 50;

    @Parameters(paramLabel = "CODE|NAME|PATH")
    private String text;

    @Option(names = "--all", description = "all of them (default: the first " + MOST + ")")
    private boolean all;

    @Option(names = "--json", description = "one JSON object a line, as without it: for programs that ask all commands alike")
    private boolean json;

    @Mixin
    private GazetteerOption option;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Gazetteer gazetteer = option.gazetteer();
        GazetteerLookup.Matches matches = new GazetteerLookup(gazetteer).find(text.strip());
        PrintWriter out = spec.commandLine().getOut();
        List<Map<String, Object>> found = found(gazetteer, matches);
        int shown = all ? found.size() : Math.min(MOST, found.size());
        for (Map<String, Object> one : found.subList(0, shown)) {
            out.println(JSON.writeValueAsString(one));
        }
        out.flush();
        if (shown < found.size()) {
            spec.commandLine().getErr().println("另有 " + (found.size() - shown) + " 个，用 --all 全部列出");
        }
        if (matches.isEmpty()) {
            spec.commandLine().getErr().println("没有找到：" + text);
        }
        return matches.isEmpty() ? Exit.FAILED : Exit.DONE;
    }

    /** Divisions down to counties, what codes and zones bear the name, then towns and villages. */
    private static List<Map<String, Object>> found(Gazetteer gazetteer, GazetteerLookup.Matches matches) {
        List<Map<String, Object>> found = new ArrayList<>();
        List<Integer> coarseFirst = matches.divisions().stream().sorted(Comparator.comparing(gazetteer::level)).toList();
        coarseFirst.stream().filter(d -> gazetteer.level(d).compareTo(Level.COUNTY) <= 0).forEach(d -> found.add(division(gazetteer, d)));
        matches.records().forEach(record -> found.add(record(gazetteer, record)));
        matches.zones().forEach(zone -> found.add(Map.of("kind", "zone", "code", zone.code(), "name", zone.name(), "city",
                gazetteer.fullName(gazetteer.find(zone.cityCode())))));
        coarseFirst.stream().filter(d -> gazetteer.level(d).compareTo(Level.COUNTY) > 0).forEach(d -> found.add(division(gazetteer, d)));
        return found;
    }

    private static Map<String, Object> division(Gazetteer gazetteer, int d) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "division");
        fields.put("code", gazetteer.code(d));
        fields.put("level", gazetteer.level(d));
        fields.put("name", gazetteer.name(d));
        fields.put("path", gazetteer.path(d).names());
        gazetteer.zoneOf(d).ifPresent(zone -> fields.put("zone", zone.name()));
        return fields;
    }

    private static Map<String, Object> record(Gazetteer gazetteer, CodeRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "code");
        fields.put("code", record.code());
        fields.put("name", record.name());
        fields.put("fullName", record.fullName());
        fields.put("fromYear", record.fromYear() == 0 ? null : record.fromYear());
        fields.put("toYear", record.inUse() ? null : record.toYear());
        fields.put("inUse", record.inUse());
        Map<String, String> successors = new LinkedHashMap<>();
        record.successors().forEach(s -> successors.put(s, gazetteer.history(s).getLast().fullName()));
        fields.put("successors", successors);
        return fields;
    }
}
