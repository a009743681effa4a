package io.tongyuan.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.model.Failed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place in a JSON file that can say where it is: every complaint names the file and the path. */
record JsonCursor(String file, String path, JsonNode node) {
    static JsonCursor root(String file, JsonNode node) {
        return new JsonCursor(file, "", node);
    }

    Failed fault(String what) {
        return new Failed("RESOURCE_INVALID", "资源定义 " + file + " 的 " + (path.isEmpty() ? "顶层" : path) + "：" + what);
    }

    JsonCursor at(String name) {
        return new JsonCursor(file, path.isEmpty() ? name : path + "." + name, node.path(name));
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** Refuses fields that nothing reads: a slip of the pen must not silently assert nothing. */
    JsonCursor knowing(String... names) {
        if (!node.isObject()) {
            throw fault("应为对象 {…}");
        }
        Set<String> known = Set.copyOf(Arrays.asList(names));
        node.fieldNames().forEachRemaining(n -> {
            if (!known.contains(n)) {
                throw fault("不认识的字段 " + n + "，可用：" + String.join("、", names));
            }
        });
        return this;
    }

    String text() {
        if (!node.isTextual() || node.asText().isBlank()) {
            throw fault("应为非空文字");
        }
        return node.asText();
    }

    String textOr(String name, String otherwise) {
        return has(name) ? at(name).text() : otherwise;
    }

    boolean flag(String name) {
        if (has(name) && !node.get(name).isBoolean()) {
            throw at(name).fault("应为 true 或 false");
        }
        return node.path(name).asBoolean(false);
    }

    /** Elements of an array; none where it is absent. */
    List<JsonCursor> each() {
        List<JsonCursor> out = new ArrayList<>();
        if (node.isMissingNode()) {
            return out;
        }
        if (!node.isArray()) {
            throw fault("应为数组 […]");
        }
        for (int i = 0; i < node.size(); i++) {
            out.add(new JsonCursor(file, path + "[" + i + "]", node.get(i)));
        }
        return out;
    }

    /** Fields of an object, in order; none where it is absent. */
    List<String> names() {
        List<String> out = new ArrayList<>();
        if (!node.isMissingNode() && !node.isObject()) {
            throw fault("应为对象 {…}");
        }
        node.fieldNames().forEachRemaining(out::add);
        return out;
    }

    /** One text or an array of them. */
    List<String> texts() {
        return node.isTextual() ? List.of(text()) : each().stream().map(JsonCursor::text).toList();
    }

    <E extends Enum<E>> E one(Class<E> type) {
        String name = text();
        Optional<E> found = Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst();
        return found.orElseThrow(() -> fault("不认识的值 " + name + "，可用：" + Arrays.toString(type.getEnumConstants())));
    }
}
