package io.tongyuan.reconcile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Which provider's which resource speaks with authority, by kind of entity, best first:
 * {@code {"LEGAL_ENTITY": ["市场监督管理局/工商登记信息", …]}}.
 */
public final class Authorities {
    private final Map<EntityKind, List<String>> ranked;

    public Authorities(Map<EntityKind, List<String>> ranked) {
        this.ranked = Map.copyOf(ranked);
    }

    /** The policy shipped with the product. */
    public static Authorities bundled() {
        try (InputStream in = Authorities.class.getResourceAsStream("/policy/authorities.json")) {
            return new Authorities(new ObjectMapper().readValue(in, new TypeReference<Map<EntityKind, List<String>>>() { }));
        } catch (IOException e) {
            throw new Failed("POLICY_UNREADABLE", "随程序发布的权威来源策略无法读取：" + e.getMessage(), e);
        }
    }

    /** 0 is the best; sources not named come after all that are, registers before mere mentions. */
    int rank(EntityKind kind, Assertion a) {
        List<String> named = ranked.getOrDefault(kind, List.of());
        int place = named.indexOf(a.provider() + "/" + a.resource());
        if (place >= 0) {
            return place;
        }
        return named.size() + (a.registers() ? 0 : 1);
    }
}
