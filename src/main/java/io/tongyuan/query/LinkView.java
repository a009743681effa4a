package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.graph.Neighbour;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.RecordOrigin;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.StoredLink;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.LinkType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A link, once with all records that assert it.
 *
 * @param direction OUT where the near end is the link's start, else IN
 * @param near      public id of the end that it is seen from
 * @param id        public id of the far end; its kind and label follow
 * @param step      1 where the near end is the entity asked for, 2 where one of its neighbours is …
 * @param basis     "" where the link stands on shared numbers, else what it was derived from
 * @param disputed attributes of the far end that an open dispute is about
 * @param attributes of the link itself (position, since, until); of several records the last by id speaks
 */
public record LinkView(LinkType type, String text, String direction, String near, String id, EntityKind kind, String label,
                       int step, String basis, Map<String, String> attributes, List<EntityView.Origin> sources,
                       @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> disputed) {
    /** Rows of one link folded, in the order of the first row of each. */
    static List<LinkView> fold(ReadTransaction tx, Collection<Neighbour> rows, int step) {
        Map<String, RecordOrigin> origins = tx.origins(rows.stream().map(n -> n.link().record())
                .filter(r -> !r.isEmpty()).distinct().toList());
        Map<String, List<Neighbour>> same = new LinkedHashMap<>();
        rows.forEach(n -> same.computeIfAbsent(key(n.link()), k -> new ArrayList<>()).add(n));
        return same.values().stream().map(group -> of(group, origins, step)).toList();
    }

    static String key(StoredLink link) {
        return link.type() + link.fromId() + link.toId();
    }

    private static LinkView of(List<Neighbour> group, Map<String, RecordOrigin> origins, int step) {
        Neighbour first = group.getFirst();
        StoredEntity far = first.far();
        List<EntityView.Origin> sources = group.stream().map(n -> origins.get(n.link().record())).filter(Objects::nonNull)
                .map(o -> new EntityView.Origin(o.provider(), o.resource(), o.id(), o.date())).toList();
        Map<String, String> attributes = new TreeMap<>();
        group.forEach(n -> attributes.putAll(n.link().attributes()));
        return new LinkView(first.link().type(), first.link().type().text(),
                first.link().fromId().equals(first.nearId()) ? "OUT" : "IN", first.nearId(), far.id(), far.kind(),
                Neighbours.label(far), step, first.link().basis(), attributes, sources, far.disputed());
    }
}
