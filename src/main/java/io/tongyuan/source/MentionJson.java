package io.tongyuan.source;

import io.tongyuan.model.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mentions of a resource's JSON. */
final class MentionJson {
    private MentionJson() {
    }

    static MentionRule mention(JsonCursor c, String resource) {
        c.knowing("as", "kind", "registers", "keys", "match", "attributes", "when",
                "written", "within", "standard", "components", "lon", "lat", "crs");
        List<KeyRule> keys = new ArrayList<>();
        for (JsonCursor key : c.at("keys").each()) {
            keys.add(key(key, resource));
        }
        return new MentionRule(c.at("as").text(), c.at("kind").one(EntityKind.class), c.flag("registers"), keys,
                attributes(c.at("match")), attributes(c.at("attributes")), place(c), ResourceJson.when(c));
    }

    private static KeyRule key(JsonCursor c, String resource) {
        c.knowing("type", "item", "items", "scope");
        KeyType type = c.at("type").one(KeyType.class);
        List<KeyRule.Part> parts = new ArrayList<>();
        if (c.has("items")) {
            c.at("items").each().forEach(part -> parts.add(part(part)));
        } else {
            parts.add(part(c.at("item")));
        }
        boolean composed = type == KeyType.COMPOSED;
        if (!composed && (parts.size() != 1 || parts.getFirst().birthDate())) {
            throw c.fault(type + " 只由一个数据项构成");
        }
        if (composed && (parts.isEmpty() || !c.has("scope"))) {
            throw c.fault("COMPOSED 应有 items，并以 scope 说明是什么的组合");
        }
        return new KeyRule(type, parts, c.textOr("scope", type == KeyType.CERTIFICATE ? resource : ""));
    }

    /** An item, or {"birthDateOf":item}. */
    private static KeyRule.Part part(JsonCursor c) {
        return c.node().isObject() ? new KeyRule.Part(c.knowing("birthDateOf").at("birthDateOf").text(), true)
                : new KeyRule.Part(c.text(), false);
    }

    /** By name: an item, several (the first filled speaks), {"items","value","part","when"}, or several of these. */
    static List<AttributeRule> attributes(JsonCursor c) {
        List<AttributeRule> out = new ArrayList<>();
        for (String name : c.names()) {
            JsonCursor a = c.at(name);
            if (a.node().path(0).isObject()) {
                a.each().forEach(each -> out.add(attribute(name, each)));
            } else {
                out.add(a.node().isObject() ? attribute(name, a)
                        : new AttributeRule(name, a.texts(), "", AttributeRule.Part.WHOLE, Optional.empty()));
            }
        }
        return out;
    }

    private static AttributeRule attribute(String name, JsonCursor a) {
        a.knowing("item", "items", "value", "part", "when");
        List<String> items = a.has("items") ? a.at("items").texts() : a.has("item") ? List.of(a.at("item").text()) : List.of();
        if (items.isEmpty() && !a.has("value")) {
            throw a.fault("缺 item 或 value");
        }
        return new AttributeRule(name, items, a.textOr("value", ""),
                a.has("part") ? a.at("part").one(AttributeRule.Part.class) : AttributeRule.Part.WHOLE, ResourceJson.when(a));
    }

    private static Optional<PlaceRule> place(JsonCursor c) {
        if (!c.has("written") && !c.has("components") && !c.has("lon")) {
            return Optional.empty();
        }
        List<PlaceRule.Component> components = new ArrayList<>();
        JsonCursor parts = c.at("components");
        for (String part : parts.names()) {
            PlaceRule.Part known = List.of(PlaceRule.Part.values()).stream().filter(p -> p.name().equals(part)).findFirst()
                    .orElseThrow(() -> parts.fault("不认识的地址要素 " + part));
            components.add(new PlaceRule.Component(known, parts.at(part).text()));
        }
        return Optional.of(new PlaceRule(c.at("written").texts(), c.at("within").texts(), c.flag("standard"), components,
                c.textOr("lon", ""), c.textOr("lat", ""), c.textOr("crs", "")));
    }
}
