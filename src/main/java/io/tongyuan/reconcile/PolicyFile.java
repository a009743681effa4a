package io.tongyuan.reconcile;

import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.model.FindingCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One kind's policy file, YAML with Chinese words, read strictly: what is not understood is an error with its line. */
final class PolicyFile {
    private static final Set<String> TOP = Set.of("对象", "版本", "权威来源", "同级取值", "多数推翻", "冲突报疑", "疑义期限", "超期报送", "属性", "不可信");
    private static final Set<String> ATTRIBUTE = Set.of("名称", "权威来源", "同级取值", "多数推翻", "冲突报疑", "随", "地址", "位置");
    private static final Set<String> DISTRUST = Set.of("疑点", "状态", "来源", "属性", "除外", "说明");
    private static final int MOST_DAYS = 250;

    private final AttributePolicy base;
    private final Yaml root;
    private final EntityKind kind;
    private final PolicyNames names;

    private PolicyFile(Yaml root, EntityKind kind, PolicyNames names) {
        this.root = root;
        this.kind = kind;
        this.names = names;
        this.base = new AttributePolicy("", List.of(), ties(root, List.of(TieRule.NEWEST, TieRule.MOST_AGREEING)), outvotedBy(root, 0),
                flag(root, "冲突报疑", false), "", false, false);
    }

    /** @throws Failed POLICY_INVALID */
    static KindPolicy read(EntityKind kind, String title, String text, PolicyNames names) {
        Yaml root = Yaml.read(title + ".yaml", text);
        root.only(TOP);
        if (!root.text("对象").equals(title)) {
            throw root.fault("对象应为「" + title + "」，文件中写的是「" + root.text("对象") + "」");
        }
        return new PolicyFile(root, kind, names).policy(text);
    }

    private KindPolicy policy(String text) {
        String version = root.text("版本");
        if (version.isBlank()) {
            throw root.fault("没有写明版本");
        }
        Map<String, AttributePolicy> named = new LinkedHashMap<>();
        root.map("属性").forEach((name, y) -> named.put(name, attribute(name, y)));
        named.forEach((name, p) -> {
            AttributePolicy lead = named.get(p.follows());
            if (!p.follows().isEmpty() && (lead == null || !lead.follows().isEmpty())) {
                throw root.map("属性").get(name).fault("「随: " + p.follows() + "」所指的属性没有列在本文件中，或它自己也随别的属性");
            }
        });
        List<DistrustRule> distrust = root.list("不可信").stream().map(this::distrust).toList();
        int days = root.has("疑义期限") ? root.number("疑义期限", 1, MOST_DAYS) : 10;
        return new KindPolicy(version, sources(root), base, named, distrust, days, root.text("超期报送"), PlaceCategories.NONE, text);
    }

    private AttributePolicy attribute(String name, Yaml y) {
        y.only(ATTRIBUTE);
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw y.fault("属性名「" + name + "」应为英文小驼峰，如 name、birthDate");
        }
        known(y, names.wrongAttribute(kind, name));
        String title = y.text("名称");
        return new AttributePolicy(title.isEmpty() ? name : title, sources(y), ties(y, base.ties()), outvotedBy(y, base.outvotedBy()),
                flag(y, "冲突报疑", base.opensDispute()), y.text("随"), flag(y, "地址", false), flag(y, "位置", false));
    }

    private static void known(Yaml at, String wrong) {
        if (!wrong.isEmpty()) {
            throw at.fault(wrong);
        }
    }

    private List<String> sources(Yaml y) {
        List<String> out = new ArrayList<>();
        for (Yaml entry : y.list("权威来源")) {
            known(entry, names.wrongSource(entry.value()));
            if (out.contains(entry.value())) {
                throw entry.fault("来源「" + entry.value() + "」列了两次");
            }
            out.add(entry.value());
        }
        return out;
    }

    private static List<TieRule> ties(Yaml y, List<TieRule> otherwise) {
        if (!y.has("同级取值")) {
            return otherwise;
        }
        return y.list("同级取值").stream().map(entry -> Stream.of(TieRule.values()).filter(t -> t.text().equals(entry.value())).findFirst()
                .orElseThrow(() -> entry.fault("同级取值「" + entry.value() + "」不认识，可用：" + Stream.of(TieRule.values())
                        .map(TieRule::text).collect(Collectors.joining("、"))))).distinct().toList();
    }

    private static int outvotedBy(Yaml y, int otherwise) {
        return !y.has("多数推翻") ? otherwise : y.text("多数推翻").equals("否") ? 0 : y.number("多数推翻", 2, 20);
    }

    private static boolean flag(Yaml y, String key, boolean otherwise) {
        if (!y.has(key)) {
            return otherwise;
        }
        return switch (y.text(key)) {
            case "是" -> true;
            case "否" -> false;
            default -> throw y.at(key).fault("「" + key + "」应为 是 或 否，写的是「" + y.text(key) + "」");
        };
    }

    private DistrustRule distrust(Yaml y) {
        y.only(DISTRUST);
        Set<String> doubts = values(y, "疑点");
        for (Yaml entry : y.list("疑点")) {
            if (Stream.of(FindingCode.values()).noneMatch(c -> c.name().equals(entry.value()))) {
                throw entry.fault("没有名为「" + entry.value() + "」的疑点代码");
            }
        }
        Map<String, Set<String>> states = new LinkedHashMap<>();
        y.map("状态").forEach((attribute, values) -> states.put(attribute, values.items().stream().map(Yaml::value)
                .collect(Collectors.toCollection(LinkedHashSet::new))));
        if (doubts.isEmpty() && states.isEmpty()) {
            throw y.fault("不可信的规则应写明 疑点 或 状态");
        }
        y.map("状态").forEach((attribute, values) -> known(values, names.wrongAttribute(kind, attribute)));
        y.list("来源").forEach(entry -> known(entry, names.wrongSource(entry.value())));
        for (String key : List.of("属性", "除外")) {
            y.list(key).forEach(entry -> known(entry, names.wrongAttribute(kind, entry.value())));
        }
        return new DistrustRule(doubts, states, values(y, "来源"), values(y, "属性"), values(y, "除外"));
    }

    private static Set<String> values(Yaml y, String key) {
        return y.list(key).stream().map(Yaml::value).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
