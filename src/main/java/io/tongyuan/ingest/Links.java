package io.tongyuan.ingest;

import io.tongyuan.graph.StoredLink;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.LinkAssertion;
import io.tongyuan.model.LinkType;
import io.tongyuan.model.Mention;
import io.tongyuan.model.SourceRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The links that records assert, each bearing its record. */
final class Links {
    private record Sort(LinkType type, EntityKind from, EntityKind to) {
    }

    private final WriteTransaction tx;
    private final Entities entities;

    Links(WriteTransaction tx, Entities entities) {
        this.tx = tx;
        this.entities = entities;
    }

    void write(Collection<SourceRecord> records, Set<String> live) {
        Map<Sort, List<StoredLink>> bySort = new LinkedHashMap<>();
        for (SourceRecord r : records) {
            for (LinkAssertion l : r.links()) {
                Mention from = r.mention(l.from());
                Mention to = r.mention(l.to());
                bySort.computeIfAbsent(new Sort(l.type(), from.kind(), to.kind()), s -> new ArrayList<>())
                        .add(new StoredLink(l.type(), entities.idOf(from), entities.idOf(to), r.id(),
                                l.basis(), l.attributes()));
            }
        }
        bySort.forEach((sort, links) -> tx.createLinks(sort.type, sort.from, sort.to, links, live));
    }
}
