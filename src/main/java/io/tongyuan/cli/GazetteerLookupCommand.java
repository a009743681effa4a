package io.tongyuan.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.gazetteer.GazetteerLookup;
import io.tongyuan.gazetteer.Zone;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "lookup", mixinStandardHelpOptions = true,
        description = "all matches of a code, a name or a path (山东省/淄博市/周村区, or written together), one JSON object a line")
final class GazetteerLookupCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(paramLabel = "CODE|NAME|PATH")
    private String text;

    @Mixin
    private GazetteerOption option;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Gazetteer gazetteer = option.gazetteer();
        GazetteerLookup.Matches matches = new GazetteerLookup(gazetteer).find(text.strip());
        PrintWriter out = spec.commandLine().getOut();
        for (int d : matches.divisions()) {
            out.println(JSON.writeValueAsString(division(gazetteer, d)));
        }
        for (CodeRecord record : matches.records()) {
            out.println(JSON.writeValueAsString(record(gazetteer, record)));
        }
        for (Zone zone : matches.zones()) {
            out.println(JSON.writeValueAsString(Map.of("kind", "zone", "code", zone.code(), "name", zone.name(), "city",
                    gazetteer.fullName(gazetteer.find(zone.cityCode())))));
        }
        out.flush();
        if (matches.isEmpty()) {
            spec.commandLine().getErr().println("没有找到：" + text);
        }
        return matches.isEmpty() ? Exit.FAILED : Exit.DONE;
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
