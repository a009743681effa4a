package io.tongyuan.cli;

import io.tongyuan.ingest.CatalogueNames;
import io.tongyuan.model.Failed;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.source.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Policy files, or a folder of them; kinds without one keep theirs. */
final class PolicyFilesOption {
    private static final String SUFFIX = ".yaml";

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "自然人.yaml, 法人.yaml …, or the folder that holds them")
    private List<Path> paths;
    @Option(names = "--resource-file", paramLabel = "FILE", description = "JSON definition of a resource that the policy names and that is not bundled")
    private List<Path> resources = List.of();

    private final Set<String> names = new TreeSet<>();

    /**
     * @param otherwise files of the kinds that none is given for
     * @throws Failed POLICY_INVALID, FILE_NOT_FOUND, FILE_UNREADABLE
     */
    Policy policy(Map<String, String> otherwise) {
        Map<String, String> texts = new LinkedHashMap<>(otherwise);
        paths.stream().flatMap(PolicyFilesOption::files).forEach(file -> {
            String title = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
            if (!Policy.hasFile(title)) {
                throw new Failed("POLICY_INVALID", "策略文件 " + file + "：文件名应为 " + String.join("、", Policy.titles().values()) + "、地点类别、地点类别-单位 之一加 " + SUFFIX);
            }
            texts.put(title, text(file));
            names.add(title);
        });
        Catalogue catalogue = Catalogue.bundled();
        for (Path resource : resources) {
            catalogue = catalogue.with(resource);
        }
        return Policy.of(texts, new CatalogueNames(catalogue));
    }

    /** The kinds that a file was given for. */
    Set<String> names() {
        return names;
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> in = Files.list(path)) {
            List<Path> found = in.filter(f -> f.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
            if (found.isEmpty()) {
                throw new Failed("FILE_NOT_FOUND", "文件夹 " + path + " 中没有 " + SUFFIX + " 文件");
            }
            return found.stream();
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取文件夹 " + path + "：" + e.getMessage(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new Failed("FILE_NOT_FOUND", "找不到策略文件 " + file, e);
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取策略文件 " + file + "（应为 UTF-8 编码）：" + e.getMessage(), e);
        }
    }
}
