package io.tongyuan.reconcile;

import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** 一数一源: whose word counts, by kind of entity and attribute. One YAML file a kind, see {@link PolicyFile}. */
public final class Policy {
    private static final Map<EntityKind, String> FILES = files();

    private final Map<EntityKind, KindPolicy> byKind;
    /** Of the categories of places, by title. */
    private final Map<String, String> categoryTexts;

    private Policy(Map<EntityKind, KindPolicy> byKind, Map<String, String> categoryTexts) {
        this.byKind = byKind;
        this.categoryTexts = categoryTexts;
    }

    private static Map<EntityKind, String> files() {
        Map<EntityKind, String> out = new EnumMap<>(EntityKind.class);
        out.put(EntityKind.PERSON, "自然人");
        out.put(EntityKind.LEGAL_ENTITY, "法人");
        out.put(EntityKind.PROJECT, "投资项目");
        out.put(EntityKind.CERTIFICATE, "证照");
        out.put(EntityKind.ADDRESS, "地址");
        out.put(EntityKind.POI, "地点");
        return out;
    }

    /** What each kind's file is called, and what people call the kind. */
    public static Map<EntityKind, String> titles() {
        return FILES;
    }

    /** Whether a file of that name is part of a policy: one of {@link #titles}, or of the categories of places. */
    public static boolean hasFile(String title) {
        return FILES.containsValue(title) || PlaceCategoryFiles.is(title);
    }

    /** The policy shipped with the product. */
    public static Policy bundled() {
        return of(Map.of(), PolicyNames.CHECKED);
    }

    /** Null where none of that name is shipped. */
    private static String bundled(String title) {
        String file = "/policy/" + title + ".yaml";
        try (InputStream in = Policy.class.getResourceAsStream(file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failed("POLICY_INVALID", "随程序发布的策略文件 " + file + " 无法读取：" + e.getMessage(), e);
        }
    }

    /**
     * @param texts YAML by title; what has none has the bundled file
     * @throws Failed POLICY_INVALID with file and line
     */
    public static Policy of(Map<String, String> texts, PolicyNames names) {
        Map<EntityKind, KindPolicy> out = new EnumMap<>(EntityKind.class);
        FILES.forEach((kind, title) -> out.put(kind,
                PolicyFile.read(kind, title, texts.containsKey(title) ? texts.get(title) : bundled(title), names)));
        Map<String, String> categoryTexts = new LinkedHashMap<>();
        PlaceCategories categories = PlaceCategoryFiles.read(title -> categoryTexts.computeIfAbsent(title, t ->
                texts.containsKey(t) ? texts.get(t) : bundled(t)));
        texts.keySet().stream().filter(t -> PlaceCategoryFiles.is(t) && !categoryTexts.containsKey(t)).findFirst().ifPresent(t -> {
            throw new Failed("POLICY_INVALID", "策略文件 " + t + ".yaml：该单位没有列在 " + PlaceCategoryFiles.TITLE + ".yaml 的「单位」中");
        });
        out.computeIfPresent(EntityKind.POI, (kind, p) -> p.with(categories));
        return new Policy(out, categoryTexts);
    }

    public KindPolicy of(EntityKind kind) {
        return byKind.get(kind);
    }

    /** The files by title: what is kept of a policy that was applied. */
    public Map<String, String> texts() {
        Map<String, String> out = new LinkedHashMap<>();
        FILES.forEach((kind, title) -> out.put(title, byKind.get(kind).text()));
        out.putAll(categoryTexts);
        return out;
    }

    /** The same rules, whatever comments and layout the files have. */
    public boolean sameRules(Policy other) {
        return FILES.keySet().stream().allMatch(kind -> sameRules(other, kind));
    }

    public boolean sameRules(Policy other, EntityKind kind) {
        return bare(of(kind)).equals(bare(other.of(kind)));
    }

    private static KindPolicy bare(KindPolicy p) {
        return new KindPolicy(p.version(), p.sources(), p.others(), p.named(), p.distrust(), p.workingDays(), p.escalatesTo(), p.categories(), "");
    }
}
