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
        List<String> items = c.has("items") ? c.at("items").texts() : List.of(c.at("item").text());
        if (items.isEmpty() || items.size() > 1 && type != KeyType.COMPOSED) {
            throw c.fault(type + " 只由一个数据项构成");
        }
        return new KeyRule(type, items, c.textOr("scope", type == KeyType.CERTIFICATE ? resource : ""));
    }

    /** By name: an item, several (the first filled speaks), or {"items","value","part","when"}. */
    static List<AttributeRule> attributes(JsonCursor c) {
        List<AttributeRule> out = new ArrayList<>();
        for (String name : c.names()) {
            JsonCursor a = c.at(name);
            if (a.node().isObject()) {
                a.knowing("item", "items", "value", "part", "when");
                List<String> items = a.has("items") ? a.at("items").texts() : a.at("item").node().isMissingNode()
                        ? List.of() : List.of(a.at("item").text());
                if (items.isEmpty() && !a.has("value")) {
                    throw a.fault("缺 item 或 value");
                }
                out.add(new AttributeRule(name, items, a.textOr("value", ""),
                        a.has("part") ? a.at("part").one(AttributeRule.Part.class) : AttributeRule.Part.WHOLE,
                        ResourceJson.when(a)));
            } else {
                out.add(new AttributeRule(name, a.texts(), "", AttributeRule.Part.WHOLE, Optional.empty()));
            }
        }
        return out;
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
