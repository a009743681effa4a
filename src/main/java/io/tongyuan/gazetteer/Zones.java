package io.tongyuan.gazetteer;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The zones, by code and by name. */
final class Zones {
    static final String NAME = "zones.tsv";
    /** Longest first; what is written for them is the last. */
    private static final List<String> HIGH_TECH = List.of("高新技术产业开发区", "高新技术产业园区", "高技术产业开发区", "高新技术开发区", "高新产业开发区", "高新区");
    private static final List<String> ECONOMIC = List.of("经济技术开发区", "经济开发区", "经开区");

    private final List<Zone> all;
    private final Map<String, Zone> byCode = new HashMap<>();
    private final Map<String, List<Zone>> byName = new HashMap<>();

    private Zones(List<Zone> all) {
        this.all = all;
        for (Zone zone : all) {
            byCode.put(zone.code(), zone);
            names(zone.name()).forEach(n -> byName.computeIfAbsent(n, k -> new ArrayList<>(1)).add(zone));
        }
    }

    static Zones load(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return new Zones(Files.readAllLines(file).stream().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1))
                    .map(f -> new Zone(f[0], f[1], f[2])).toList());
        } catch (IOException | RuntimeException e) {
            throw new Failed("GAZETTEER_UNREADABLE", "开发区文件 " + file + " 不存在或已损坏（" + e.getMessage()
                    + "）。请从版本库恢复，或运行 tongyuan gazetteer build 重新生成。", e);
        }
    }

    List<Zone> all() {
        return all;
    }

    Optional<Zone> withCode(String code6) {
        return Optional.ofNullable(byCode.get(code6));
    }

    List<Zone> named(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    /** 石家庄高新技术产业开发区 is written 石家庄高新区 too; a zone of the whole name's every known wording. */
    private static Set<String> names(String name) {
        Set<String> names = new LinkedHashSet<>();
        names.add(name);
        for (List<String> wordings : List.of(HIGH_TECH, ECONOMIC)) {
            wordings.stream().filter(name::endsWith).findFirst().ifPresent(w ->
                    wordings.forEach(other -> names.add(name.substring(0, name.length() - w.length()) + other)));
        }
        return names;
    }
}
