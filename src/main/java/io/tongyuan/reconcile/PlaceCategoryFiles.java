package io.tongyuan.reconcile;

import io.tongyuan.identity.NameForm;
import io.tongyuan.model.Failed;
import io.tongyuan.reconcile.PlaceCategories.Category;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** 地点类别.yaml, which is our scheme, and 地点类别-单位.yaml, which says what one provider's words mean in it. Read strictly. */
final class PlaceCategoryFiles {
    static final String TITLE = "地点类别";
    static final int GROUP_DIGITS = 2;
    private static final int MOST_METRES = 5000;
    private static final String TOLERANCE = "位置容差";

    private PlaceCategoryFiles() {
    }

    static String title(String provider) {
        return TITLE + "-" + provider;
    }

    /** Whether a file of that name is one of these. */
    static boolean is(String title) {
        return title.equals(TITLE) || title.startsWith(TITLE + "-");
    }

    /**
     * @param text YAML by title, null where there is none
     * @throws Failed POLICY_INVALID
     */
    static PlaceCategories read(Function<String, String> text) {
        Yaml root = Yaml.read(TITLE + ".yaml", text.apply(TITLE));
        root.only(Set.of("对象", "版本", "单位", "类别", "校核单位", "发布单位", TOLERANCE));
        object(root);
        SortedMap<String, Category> scheme = new TreeMap<>();
        double otherwise = root.has(TOLERANCE) ? root.number(TOLERANCE, 1, MOST_METRES) : 0;
        if (otherwise == 0) {
            throw root.fault("没有写明「" + TOLERANCE + "」（类别不明的地点，两个位置至多相距多少米）");
        }
        root.map("类别").forEach((code, y) -> scheme.put(code, category(code, y, otherwise)));
        scheme.values().stream().filter(c -> !scheme.containsKey(c.group())).findFirst().ifPresent(c -> {
            throw root.map("类别").get(c.code()).fault("类别「" + c.code() + "」没有大类「" + c.group() + "」");
        });
        Map<String, Map<String, String>> byProvider = new LinkedHashMap<>();
        for (Yaml y : root.list("单位")) {
            String provider = y.value();
            String own = text.apply(title(provider));
            if (own == null) {
                throw y.fault("单位「" + provider + "」没有类别对照文件 " + title(provider) + ".yaml");
            }
            if (byProvider.put(provider, words(Yaml.read(title(provider) + ".yaml", own), provider, scheme)) != null) {
                throw y.fault("单位「" + provider + "」列了两次");
            }
        }
        return new PlaceCategories(scheme, byProvider, otherwise, providers(root, "校核单位"), providers(root, "发布单位"));
    }

    private static List<String> providers(Yaml root, String key) {
        List<String> out = root.list(key).stream().map(Yaml::value).toList();
        if (out.isEmpty()) {
            throw root.fault("没有写明「" + key + "」");
        }
        return out;
    }

    private static void object(Yaml root) {
        if (!root.text("对象").equals(TITLE)) {
            throw root.fault("对象应为「" + TITLE + "」，文件中写的是「" + root.text("对象") + "」");
        }
        if (root.text("版本").isBlank()) {
            throw root.fault("没有写明版本");
        }
    }

    private static Category category(String code, Yaml y, double otherwise) {
        y.only(Set.of("名称", TOLERANCE));
        if (!code.matches("[0-9]{2}([0-9]{2})?")) {
            throw y.fault("类别编码「" + code + "」应为两位（大类）或四位（小类）数字，并写在引号中");
        }
        if (y.text("名称").isBlank()) {
            throw y.fault("类别「" + code + "」没有名称");
        }
        return new Category(code, y.text("名称"), y.has(TOLERANCE) ? y.number(TOLERANCE, 1, MOST_METRES) : otherwise);
    }

    private static Map<String, String> words(Yaml root, String provider, SortedMap<String, Category> scheme) {
        root.only(Set.of("对象", "单位", "版本", "对照"));
        object(root);
        if (!root.text("单位").equals(provider)) {
            throw root.fault("单位应为「" + provider + "」，文件中写的是「" + root.text("单位") + "」");
        }
        Map<String, String> words = new LinkedHashMap<>();
        root.map("对照").forEach((word, y) -> {
            if (!scheme.containsKey(y.value())) {
                throw y.fault("「" + word + "」对照的类别「" + y.value() + "」不在 " + TITLE + ".yaml 中，相近的有：" + near(y.value(), scheme));
            }
            String before = words.put(NameForm.of(word), y.value());
            if (before != null && !before.equals(y.value())) {
                throw y.fault("「" + word + "」对照了两个类别：" + before + "、" + y.value());
            }
        });
        return words;
    }

    private static String near(String code, SortedMap<String, Category> scheme) {
        String group = code.substring(0, Math.min(GROUP_DIGITS, code.length()));
        Set<String> of = new TreeSet<>(scheme.keySet());
        of.removeIf(c -> !c.startsWith(group));
        return of.isEmpty() ? String.join("、", scheme.keySet()) : String.join("、", of);
    }
}
