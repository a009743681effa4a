package io.tongyuan.source;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources known. Those bundled stand in {@code resources/}, listed by {@code resources/index.json}. */
public final class Catalogue {
    private static final String FOLDER = "/resources/";

    private final Map<String, Resource> byName;
    private final Synonyms synonyms;

    private Catalogue(Map<String, Resource> byName, Synonyms synonyms) {
        this.byName = Collections.unmodifiableMap(byName);
        this.synonyms = synonyms;
    }

    public static Catalogue bundled() {
        Map<String, Resource> out = new LinkedHashMap<>();
        JsonCursor index = JsonCursor.root("index.json", ResourceJson.tree("index.json", bytes("index.json")));
        for (String name : index.texts()) {
            put(out, ResourceJson.read(name + ".json", bytes(name + ".json")));
        }
        return new Catalogue(out, bundledSynonyms());
    }

    static Synonyms bundledSynonyms() {
        return Synonyms.read(ResourceJson.tree("synonyms.json", bytes("synonyms.json")));
    }

    /** What a list to be compared holds: person, entity or project. No resource: nothing of it comes into the graph. */
    public static Resource list(String of) {
        String file = "lists/" + of + ".json";
        return ResourceJson.read(file, bytes(file));
    }

    /** This catalogue and one resource more, of a user's own file; it takes the place of one of the same name. */
    public Catalogue with(Path file) {
        if (Files.isDirectory(file)) {
            throw new Failed("FILE_IS_DIRECTORY", file + " 是文件夹；请给出资源定义的 JSON 文件");
        }
        try {
            Map<String, Resource> out = new LinkedHashMap<>(byName);
            Resource resource = ResourceJson.read(file.toString(), Files.readAllBytes(file));
            out.put(resource.name(), resource);
            return new Catalogue(out, synonyms);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new Failed("FILE_NOT_FOUND", "找不到资源定义文件 " + file, e);
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取资源定义文件 " + file + "：" + e.getMessage(), e);
        }
    }

    public Collection<Resource> resources() {
        return byName.values();
    }

    public Optional<Resource> find(String name) {
        return Optional.ofNullable(byName.get(name)).or(() -> byName.values().stream()
                .filter(r -> HeaderNames.plain(r.name()).equals(HeaderNames.plain(name))).findFirst());
    }

    /** @throws Failed RESOURCE_UNKNOWN, with the names most like it */
    public Resource get(String name) {
        return find(name).orElseThrow(() -> new Failed("RESOURCE_UNKNOWN", "没有名为「" + name + "」的资源"
                + near(name) + "。全部资源见 tongyuan resources"));
    }

    private String near(String name) {
        List<String> like = byName.keySet().stream()
                .filter(known -> common(known, name) * 2 >= Math.min(known.length(), name.length()))
                .sorted(Comparator.comparingInt((String known) -> -common(known, name)).thenComparingInt(String::length))
                .limit(3).toList();
        return like.isEmpty() ? "" : "，相近的有：" + String.join("、", like);
    }

    private static int common(String a, String b) {
        return (int) a.chars().distinct().filter(c -> b.indexOf(c) >= 0).count();
    }

    Synonyms synonyms() {
        return synonyms;
    }

    private static void put(Map<String, Resource> into, Resource resource) {
        if (into.put(resource.name(), resource) != null) {
            throw new Failed("RESOURCE_INVALID", "资源「" + resource.name() + "」定义了两次");
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Catalogue.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new Failed("RESOURCE_INVALID", "程序包内缺少资源定义 " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Failed("RESOURCE_INVALID", "无法读取程序包内的资源定义 " + name, e);
        }
    }
}
