package io.tongyuan.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.core.JsonParser;
import io.tongyuan.model.Failed;
import io.tongyuan.model.LinkType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a resource's JSON. The form is described in docs/RESOURCES.md. */
final class ResourceJson {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ResourceJson() {
    }

    static JsonNode tree(String file, byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Failed("RESOURCE_INVALID", file + " 不是合法的 JSON，第 " + (e.getLocation() == null ? "?"
                    : e.getLocation().getLineNr()) + " 行：" + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new Failed("RESOURCE_INVALID", file + " 无法读取：" + e.getMessage(), e);
        }
    }

    static Resource read(String file, byte[] json) {
        JsonCursor c = JsonCursor.root(file, tree(file, json)).knowing(
                "name", "department", "items", "key", "date", "mentions", "links", "notTaken", "note");
        String name = c.at("name").text();
        List<Item> items = new ArrayList<>();
        for (JsonCursor item : c.at("items").each()) {
            items.add(item(item));
        }
        List<MentionRule> mentions = new ArrayList<>();
        for (JsonCursor mention : c.at("mentions").each()) {
            mentions.add(MentionJson.mention(mention, name));
        }
        List<LinkRule> links = new ArrayList<>();
        for (JsonCursor link : c.at("links").each()) {
            links.add(link(link));
        }
        Resource resource = new Resource(name, c.at("department").text(), items, c.at("key").texts(), c.at("date").texts(),
                mentions, links, c.textOr("notTaken", ""));
        ResourceCheck.check(file, resource);
        return resource;
    }

    private static Item item(JsonCursor c) {
        c.knowing("name", "header", "datum", "synonyms", "extra", "after", "kind", "unit");
        String name = c.at("name").text();
        return new Item(name, c.textOr("header", name), c.has("datum") ? c.at("datum").one(Datum.class) : Datum.TEXT,
                c.at("synonyms").texts(), c.flag("extra"), c.textOr("after", ""), c.textOr("kind", ""), c.textOr("unit", ""));
    }

    private static LinkRule link(JsonCursor c) {
        c.knowing("type", "from", "to", "basis", "when", "attributes");
        return new LinkRule(c.at("type").one(LinkType.class), c.at("from").text(), c.at("to").text(),
                c.textOr("basis", ""), when(c), MentionJson.attributes(c.at("attributes")));
    }

    static Optional<Condition> when(JsonCursor c) {
        return c.has("when") ? Optional.of(condition(c.at("when"))) : Optional.empty();
    }

    private static Condition condition(JsonCursor c) {
        c.knowing("same", "item", "in", "filled", "not", "all");
        List<Condition> out = new ArrayList<>();
        if (c.has("same")) {
            List<String> two = c.at("same").texts();
            if (two.size() != 2) {
                throw c.at("same").fault("应列出两个数据项");
            }
            out.add(new Condition.Same(two.get(0), two.get(1)));
        }
        if (c.has("item") != c.has("in")) {
            throw c.fault("item 与 in 应一起出现");
        }
        if (c.has("item")) {
            out.add(new Condition.In(c.at("item").text(), java.util.Set.copyOf(c.at("in").texts())));
        }
        if (c.has("filled")) {
            c.at("filled").texts().forEach(item -> out.add(new Condition.Filled(item)));
        }
        if (c.has("not")) {
            out.add(new Condition.Not(condition(c.at("not"))));
        }
        c.at("all").each().forEach(each -> out.add(condition(each)));
        if (out.isEmpty()) {
            throw c.fault("条件为空");
        }
        return out.size() == 1 ? out.getFirst() : new Condition.All(out);
    }
}
