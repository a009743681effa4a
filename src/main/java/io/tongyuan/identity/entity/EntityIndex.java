package io.tongyuan.identity.entity;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * A register of legal entities, or of projects, in memory: by code, by name, by pairs of characters. Its file holds the rows alone; the tables are made when it is
 * opened. Their names and codes are public: nothing is sealed.
 */
public final class EntityIndex {
    /** A pair that so many names have tells little and is not followed. */
    private static final int COMMON = 2_000;

    private final CodedKind kind;
    private final List<EntityRecord> records;
    private final List<EntityNames.Parts> parts = new ArrayList<>();
    private final EntityNames names;
    private final Map<String, List<Integer>> byCode = new HashMap<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final Map<String, List<Integer>> byPair = new HashMap<>();

    public EntityIndex(CodedKind kind, List<EntityRecord> records) {
        this.kind = kind;
        this.records = List.copyOf(records);
        this.names = EntityNames.of(records.stream().map(EntityRecord::name).toList());
        for (int i = 0; i < records.size(); i++) {
            EntityRecord r = records.get(i);
            EntityNames.Parts p = names.parts(r.name());
            parts.add(p);
            put(byCode, r.code(), i);
            put(byCode, r.organisation(), i);
            put(byName, p.letters(), i);
            put(byName, "core " + p.core(), i);
            for (String pair : pairs(p.core())) {
                put(byPair, pair, i);
            }
        }
    }

    private static void put(Map<String, List<Integer>> into, String key, int i) {
        if (!key.isBlank()) {
            List<Integer> all = into.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (all.isEmpty() || all.getLast() != i) {
                all.add(i);
            }
        }
    }

    private static Set<String> pairs(String core) {
        Set<String> out = new HashSet<>();
        for (int i = 0; i + 1 < core.length(); i++) {
            out.add(core.substring(i, i + 2));
        }
        return out;
    }

    /** @throws Failed IDENTITY_INDEX_UNWRITABLE */
    public Path write(Path folder) {
        String body = body();
        Path file = folder.resolve(kind.file());
        Path part = folder.resolve(kind.file() + ".part");
        try {
            Files.createDirectories(folder);
            Files.writeString(part, kind.head() + "\t" + records.size() + "\t" + crc(body) + "\n" + body);
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failed("IDENTITY_INDEX_UNWRITABLE", "无法写入 " + file + "：" + e.getMessage(), e);
        }
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        records.forEach(r -> body.append(r.row()).append('\t').append(r.code()).append('\t').append(r.name().replaceAll("[\t\r\n]", " ")).append('\n'));
        return body.toString();
    }

    /** Whether there is one. */
    public static boolean in(Path folder, CodedKind kind) {
        return Files.isRegularFile(folder.resolve(kind.file()));
    }

    /** @throws Failed IDENTITY_INDEX_MISSING, IDENTITY_INDEX_DAMAGED */
    public static EntityIndex open(Path folder, CodedKind kind) {
        Path file = folder.resolve(kind.file());
        if (!Files.isRegularFile(file)) {
            throw new Failed("IDENTITY_INDEX_MISSING", folder + " 中没有" + kind.text() + "身份索引；请先用 identity index --kind " + kind.option() + " 建立");
        }
        try {
            String text = Files.readString(file);
            int body = text.indexOf('\n') + 1;
            if (!text.substring(0, Math.max(0, body)).startsWith(kind.head() + "\t") || !text.substring(0, body).endsWith("\t" + crc(text.substring(body)) + "\n")) {
                throw new Failed("IDENTITY_INDEX_DAMAGED", file + " 已损坏，或是另一版本；请重新建立（identity index --kind " + kind.option() + "）");
            }
            return new EntityIndex(kind, text.substring(body).lines().map(l -> l.split("\t", 3)).map(c -> new EntityRecord(Long.parseLong(c[0]), c[2], c[1])).toList());
        } catch (IOException e) {
            throw new Failed("IDENTITY_INDEX_DAMAGED", "读不到 " + file + "：" + e.getMessage(), e);
        }
    }

    private static long crc(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    public CodedKind kind() {
        return kind;
    }

    /** Another for each content. */
    public String mark() {
        return HexFormat.of().toHexDigits(crc(body()), 8);
    }

    public int size() {
        return records.size();
    }

    EntityRecord record(int i) {
        return records.get(i);
    }

    EntityNames.Parts parts(int i) {
        return parts.get(i);
    }

    EntityNames.Parts parts(String name) {
        return names.parts(name);
    }

    List<Integer> withCode(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    List<Integer> withName(EntityNames.Parts p) {
        Set<Integer> out = new HashSet<>(byName.getOrDefault(p.letters(), List.of()));
        out.addAll(byName.getOrDefault("core " + p.core(), List.of()));
        return out.stream().sorted().toList();
    }

    /** Those that share rare pairs of characters, the most alike first. */
    List<Integer> like(EntityNames.Parts p, int most) {
        Map<Integer, Double> shared = new HashMap<>();
        for (String pair : pairs(p.core())) {
            List<Integer> having = byPair.getOrDefault(pair, List.of());
            if (having.size() <= COMMON) {
                double weight = Math.log((records.size() + 1.0) / (having.size() + 1));
                having.forEach(i -> shared.merge(i, weight, Double::sum));
            }
        }
        return shared.entrySet().stream().sorted(Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most).map(Map.Entry::getKey).toList();
    }
}
