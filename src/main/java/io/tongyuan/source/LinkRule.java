package io.tongyuan.source;

import io.tongyuan.model.LinkType;
import java.util.List;
import java.util.Optional;

/**
 * @param from       role of a mention
 * @param to         role of a mention
 * @param basis      "" where the row states the link, else what it is proposed by
 * @param attributes what the link itself carries: position, since, until
 */
public record LinkRule(LinkType type, String from, String to, String basis, Optional<Condition> when, List<AttributeRule> attributes) {
    public LinkRule {
        attributes = List.copyOf(attributes);
    }
}
