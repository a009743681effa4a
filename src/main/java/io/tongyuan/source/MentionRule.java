package io.tongyuan.source;

import io.tongyuan.model.EntityKind;
import java.util.List;
import java.util.Optional;

/**
 * What a row says of one entity.
 *
 * @param as         its role, which links refer to
 * @param registers  true where the resource is a register of such entities: a row proves that the entity exists
 * @param keys       what it is known by; the first that the row fills and that has its form identifies it
 * @param match      attributes that must all agree, for what the row names without a number; a link of such a mention
 *                   is proposed, not stated
 * @param attributes what the row asserts of it
 * @param place      where it is one
 * @param when       the row speaks of it only where this holds
 */
public record MentionRule(String as, EntityKind kind, boolean registers, List<KeyRule> keys, List<AttributeRule> match,
                          List<AttributeRule> attributes, Optional<PlaceRule> place, Optional<Condition> when) {
    public MentionRule {
        keys = List.copyOf(keys);
        match = List.copyOf(match);
        attributes = List.copyOf(attributes);
    }

    public boolean proposed() {
        return keys.isEmpty() && !match.isEmpty();
    }
}
