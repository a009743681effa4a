package io.tongyuan.reconcile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which provider's which resource speaks with authority, best first, by kind of entity and where need be by attribute:
 * {@code {"PERSON": ["公安局/居民身份证信息", …], "PERSON.marriage": ["民政局/婚姻登记信息", …]}}. An attribute's own list
 * comes before its kind's.
 */
public final class Authorities {
    private final Map<EntityKind, List<String>> ranked = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, Map<String, List<String>>> ofAttribute = new EnumMap<>(EntityKind.class);

    public Authorities(Map<String, List<String>> policy) {
        for (EntityKind kind : EntityKind.values()) {
            ranked.put(kind, policy.getOrDefault(kind.name(), List.of()));
            Map<String, List<String>> own = new HashMap<>();
            String prefix = kind + ".";
            policy.forEach((name, sources) -> {
                if (name.startsWith(prefix)) {
                    own.put(name.substring(prefix.length()), sources);
                }
            });
            ofAttribute.put(kind, own);
        }
    }

    /** The policy shipped with the product. */
    public static Authorities bundled() {
        try (InputStream in = Authorities.class.getResourceAsStream("/policy/authorities.json")) {
            return new Authorities(new ObjectMapper().readValue(in, new TypeReference<Map<String, List<String>>>() { }));
        } catch (IOException e) {
            throw new Failed("POLICY_UNREADABLE", "随程序发布的权威来源策略无法读取：" + e.getMessage(), e);
        }
    }

    /** True where that attribute's authority is another than its kind's. */
    boolean ranks(EntityKind kind, String attribute) {
        return ofAttribute.get(kind).containsKey(attribute);
    }

    /** 0 is the best; sources not named come after all that are, registers before mere mentions. */
    int rank(EntityKind kind, String attribute, Assertion a) {
        List<String> own = ofAttribute.get(kind).getOrDefault(attribute, List.of());
        int place = own.indexOf(a.provider() + "/" + a.resource());
        return place >= 0 ? place : own.size() + rank(kind, a);
    }

    int rank(EntityKind kind, Assertion a) {
        List<String> named = ranked.get(kind);
        int place = named.indexOf(a.provider() + "/" + a.resource());
        if (place >= 0) {
            return place;
        }
        return named.size() + (a.registers() ? 0 : 1);
    }
}
