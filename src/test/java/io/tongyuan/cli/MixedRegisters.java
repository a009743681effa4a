package io.tongyuan.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongyuan.generate.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Some of a generated county's registers, of each sort one provider's, and of each the first rows: where all would take longer and show no more. */
final class MixedRegisters {
    private static final Set<String> RESOURCES = Set.of("标准地址", "居民身份证信息", "户口簿登记信息", "婚姻登记信息", "工商登记信息", "投资项目",
            "建筑用地规划", "建设工程规划许可证", "建筑工程施工许可证", "竣工验收备案", "不动产登记信息（楼栋）", "社会团体名称变更登记记录", "政务POI");
    private static final int MOST_ROWS = 25;

    private MixedRegisters() {
    }

    static boolean has(String resource) {
        return RESOURCES.contains(resource);
    }

    /** A folder beside the generated one with these registers alone. */
    static Path of(Path registers) throws IOException {
        Path mixed = Files.createDirectories(registers.resolveSibling(registers.getFileName() + "-mixed"));
        ObjectMapper json = new ObjectMapper();
        ObjectNode manifest = (ObjectNode) json.readTree(registers.resolve(Manifest.FILE).toFile());
        ArrayNode some = json.createArrayNode();
        Set<String> seen = new HashSet<>();
        for (JsonNode file : manifest.path("files")) {
            if (has(file.path("resource").asText()) && seen.add(file.path("resource").asText())) {
                some.add(file);
                shorten(registers.resolve(file.path("file").asText()), mixed.resolve(file.path("file").asText()));
            }
        }
        json.writeValue(mixed.resolve(Manifest.FILE).toFile(), manifest.set("files", some));
        return mixed;
    }

    /** By lines, whatever the encoding; a workbook stays as it is. */
    private static void shorten(Path from, Path to) throws IOException {
        if (from.toString().endsWith(".csv")) {
            try (Stream<String> lines = Files.lines(from, StandardCharsets.ISO_8859_1)) {
                Files.write(to, (Iterable<String>) lines.limit(1 + MOST_ROWS)::iterator, StandardCharsets.ISO_8859_1);
            }
        } else {
            Files.copy(from, to);
        }
    }
}
