package io.tongyuan.bench;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.StoredLink;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.LinkAssertion;
import io.tongyuan.model.LinkType;
import io.tongyuan.model.Mention;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.privacy.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The peer of the write line: the same nodes, properties and relationships by UNWIND, with no logic. Nothing is looked
 * up; which entities it has made already it knows from a set of its own.
 */
final class RawImport {
    private record Sort(LinkType type, EntityKind from, EntityKind to) {
    }

    private final GraphStore graph;
    private final Vault vault;
    private final Set<String> made = new HashSet<>();

    RawImport(GraphStore graph, Vault vault) {
        this.graph = graph;
        this.vault = vault;
    }

    void write(List<SourceRecord> batch) {
        Map<EntityKind, List<StoredEntity>> entities = new EnumMap<>(EntityKind.class);
        Map<EntityKind, List<StoredAssertion>> assertions = new EnumMap<>(EntityKind.class);
        Map<Sort, List<StoredLink>> links = new LinkedHashMap<>();
        for (SourceRecord r : batch) {
            for (Mention m : r.mentions()) {
                String id = id(m);
                if (made.add(id)) {
                    entities.computeIfAbsent(m.kind(), k -> new ArrayList<>())
                            .add(new StoredEntity(m.kind(), id, m.key().value(), m.registers(), m.attributes(), m.sealed()));
                }
                if (m.asserts()) {
                    assertions.computeIfAbsent(m.kind(), k -> new ArrayList<>()).add(new StoredAssertion(id, r.id(), r.provider(),
                            r.resource(), r.date(), m.as(), m.registers(), m.attributes(), m.doubts()));
                }
            }
            for (LinkAssertion l : r.links()) {
                Mention from = r.mention(l.from());
                Mention to = r.mention(l.to());
                links.computeIfAbsent(new Sort(l.type(), from.kind(), to.kind()), s -> new ArrayList<>())
                        .add(new StoredLink(l.type(), id(from), id(to), r.id(), l.basis(), l.attributes()));
            }
        }
        Set<String> live = batch.stream().map(SourceRecord::id).collect(Collectors.toSet());
        String now = Instant.now().toString();
        graph.write(tx -> write(tx, batch, entities, assertions, links, live, now));
    }

    private static Void write(WriteTransaction tx, List<SourceRecord> batch, Map<EntityKind, List<StoredEntity>> entities,
                              Map<EntityKind, List<StoredAssertion>> assertions, Map<Sort, List<StoredLink>> links,
                              Set<String> live, String now) {
        tx.createRecords(batch, live, now);
        entities.forEach(tx::createEntities);
        assertions.forEach(tx::createAssertions);
        links.forEach((sort, of) -> tx.createLinks(sort.type, sort.from, sort.to, of, live));
        return null;
    }

    private String id(Mention m) {
        return vault.publicId(m.kind(), m.key().value());
    }
}
