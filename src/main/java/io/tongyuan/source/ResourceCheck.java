package io.tongyuan.source;

import io.tongyuan.model.Failed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the JSON's own form cannot show: that the rules speak of items and mentions that exist. */
final class ResourceCheck {
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final String file;
    private final Resource resource;
    private final Set<String> items = new HashSet<>();

    private ResourceCheck(String file, Resource resource) {
        this.file = file;
        this.resource = resource;
    }

    static void check(String file, Resource resource) {
        new ResourceCheck(file, resource).all();
    }

    private void all() {
        if (resource.items().isEmpty()) {
            throw fault("items", "没有数据项");
        }
        for (Item item : resource.items()) {
            if (!items.add(item.name())) {
                throw fault("items", "数据项「" + item.name() + "」出现两次；同名的列请另起 name，以 header 和 after 区分");
            }
        }
        for (Item item : resource.items()) {
            known("items「" + item.name() + "」", Stream.of(item.after(), item.kind()).filter(s -> !s.isEmpty()).toList());
        }
        known("key", resource.key());
        known("date", resource.date());
        if (resource.taken() == resource.mentions().isEmpty()) {
            throw fault("mentions", resource.taken() ? "没有 mentions；不入库的资源请以 notTaken 说明原因" : "不入库的资源不应有 mentions");
        }
        Set<String> roles = new HashSet<>();
        for (MentionRule mention : resource.mentions()) {
            if (!roles.add(mention.as())) {
                throw fault("mentions", "「" + mention.as() + "」出现两次");
            }
            mention(mention);
        }
        for (LinkRule link : resource.links()) {
            link(link, roles);
        }
    }

    private void mention(MentionRule m) {
        String where = "mentions「" + m.as() + "」";
        m.keys().forEach(k -> {
            known(where + ".keys", k.items());
            k.parts().stream().filter(p -> p.birthDate() && resource.findItem(p.item()).orElseThrow().datum() != Datum.PERSON_ID)
                    .forEach(p -> {
                        throw fault(where + ".keys", "「" + p.item() + "」不是身份证号，不能取 birthDateOf");
                    });
        });
        attributes(where + ".match", m.match());
        attributes(where + ".attributes", m.attributes());
        m.when().ifPresent(c -> known(where + ".when", c.items()));
        m.place().ifPresent(p -> {
            known(where + ".written", p.written());
            known(where + ".within", p.within());
            known(where + ".components", p.components().stream().map(PlaceRule.Component::item).toList());
            known(where, Stream.of(p.lon(), p.lat(), p.crs()).filter(s -> !s.isEmpty()).toList());
            if (p.lon().isEmpty() != p.lat().isEmpty()) {
                throw fault(where, "lon 与 lat 应一起出现");
            }
        });
        if (m.keys().isEmpty() && m.match().isEmpty() && m.place().isEmpty()) {
            throw fault(where, "没有 keys、match 或 written，无从识别");
        }
    }

    private void attributes(String where, List<AttributeRule> rules) {
        for (AttributeRule a : rules) {
            if (!ATTRIBUTE.matcher(a.name()).matches()) {
                throw fault(where, "属性名 " + a.name() + " 应为英文小驼峰");
            }
            known(where + "." + a.name(), a.items());
            a.when().ifPresent(c -> known(where + "." + a.name() + ".when", c.items()));
            for (String item : a.items()) {
                Datum datum = resource.findItem(item).orElseThrow().datum();
                if (datum.isPrivate()) {
                    throw fault(where + "." + a.name(), "「" + item + "」是身份证号，只能用作 keys，不能作为属性明文保存");
                }
                if (a.part() != AttributeRule.Part.WHOLE && datum != Datum.PERIOD) {
                    throw fault(where + "." + a.name(), "「" + item + "」不是 PERIOD，不能取 " + a.part());
                }
            }
        }
    }

    private void link(LinkRule link, Set<String> roles) {
        String where = "links " + link.type();
        for (String role : List.of(link.from(), link.to())) {
            if (!roles.contains(role)) {
                throw fault(where, "没有名为「" + role + "」的 mention，已有：" + String.join("、", new ArrayList<>(roles)));
            }
        }
        link.when().ifPresent(c -> known(where + ".when", c.items()));
        attributes(where + ".attributes", link.attributes());
    }

    private void known(String where, Collection<String> names) {
        for (String name : names) {
            if (!items.contains(name)) {
                throw fault(where, "没有数据项「" + name + "」，已有：" + String.join("、", resource.items().stream().map(Item::name).toList()));
            }
        }
    }

    private Failed fault(String where, String what) {
        return new Failed("RESOURCE_INVALID", "资源定义 " + file + " 的 " + where + "：" + what);
    }
}
