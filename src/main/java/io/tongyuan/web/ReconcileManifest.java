package io.tongyuan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the reconciliation service says of itself (specification 0.2, section 3.1). */
final class ReconcileManifest {
    static final Map<String, String> TYPE = Map.of("id", "StandardAddress", "name", "标准地址");
    /** More in one batch are refused. */
    static final int BATCH = 100;
    private static final int PREVIEW_WIDTH = 420;
    private static final int PREVIEW_HEIGHT = 160;

    private ReconcileManifest() {
    }

    /** @param endpoint with the token */
    static Map<String, Object> of(String endpoint) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("versions", List.of("0.2"));
        m.put("name", "同源标准地址");
        m.put("identifierSpace", "urn:tongyuan:address:");
        m.put("schemaSpace", "urn:tongyuan:schema:");
        m.put("defaultTypes", List.of(TYPE));
        m.put("view", Map.of("url", endpoint + "/preview?id={{id}}"));
        m.put("preview", Map.of("url", endpoint + "/preview?id={{id}}", "width", PREVIEW_WIDTH, "height", PREVIEW_HEIGHT));
        m.put("suggest", Map.of("entity", Map.of("service_url", endpoint, "service_path", "/suggest/entity")));
        m.put("batchSize", BATCH);
        return m;
    }
}
