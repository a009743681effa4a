package io.tongyuan.ingest;

import io.tongyuan.graph.FurtherKey;
import io.tongyuan.graph.KeyHolder;
import io.tongyuan.graph.SaidSoFar;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.Turn;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.IdentityKey;
import io.tongyuan.model.Mention;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.privacy.Vault;
import io.tongyuan.reconcile.Assertion;
import io.tongyuan.reconcile.Survivorship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * The entities that a batch mentions: who holds which key, who is new, whose golden values change. An entity shows the
 * smallest of its keys' ids, so that it has the same id in whatever order its keys became known.
 */
final class Entities {
    private final WriteTransaction tx;
    private final Vault vault;
    private final Survivorship survivorship;
    private final Turn turn;
    private final JudgedGroups groups;
    private final Map<IdentityKey, String> idOfKey = new HashMap<>();
    /** New in this batch: id → identity key, by kind. */
    private final Map<EntityKind, Map<String, String>> created = new EnumMap<>(EntityKind.class);
    /** Stood before and were joined with others in this batch. */
    private final Map<EntityKind, Set<String>> joined = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, Map<String, StoredEntity>> written = new EnumMap<>(EntityKind.class);
    private final ChangeEntries changes = new ChangeEntries();

    Entities(WriteTransaction tx, Vault vault, Survivorship survivorship, Turn turn) {
        this.groups = new JudgedGroups(tx, survivorship, turn);
        this.turn = turn;
        this.tx = tx;
        this.vault = vault;
        this.survivorship = survivorship;
    }

    String idOf(Mention mention) {
        return idOfKey.get(mention.key());
    }

    List<String> changes() {
        return changes.entries();
    }

    /** Last of all; gives what was touched beside {@link #written}. */
    Map<EntityKind, List<StoredEntity>> applyJudgements() {
        return groups.putTogether(changes);
    }

    /** Those created or changed, by id. */
    Map<String, StoredEntity> written(EntityKind kind) {
        return written.getOrDefault(kind, Map.of());
    }

    /** Finds or makes the holder of every key mentioned. */
    void hold(Collection<SourceRecord> records) {
        Map<EntityKind, KeyClusters> clusters = new EnumMap<>(EntityKind.class);
        Map<EntityKind, Set<String>> keys = new EnumMap<>(EntityKind.class);
        for (SourceRecord record : records) {
            for (Mention m : record.mentions()) {
                List<String> named = m.keys().stream().map(IdentityKey::value).toList();
                clusters.computeIfAbsent(m.kind(), k -> new KeyClusters()).join(named);
                keys.computeIfAbsent(m.kind(), k -> new HashSet<>()).addAll(named);
            }
        }
        clusters.forEach((kind, c) -> {
            Map<String, KeyHolder> holders = holders(kind, keys.get(kind));
            Map<String, List<String>> keysOfEntity = new HashMap<>();
            holders.values().forEach(h -> keysOfEntity.computeIfAbsent(h.entityId(), e -> new ArrayList<>()).add(h.key()));
            keysOfEntity.values().forEach(c::join);
            KeysHeld held = new KeysHeld();
            c.clusters().forEach(cluster -> hold(kind, cluster, holders, held));
            tx.merge(kind, held.survivors, turn);
            tx.rekey(kind, held.shown);
            tx.createRedirects(kind, held.further);
        });
    }

    /** What becomes of entities that stand: all of a kind at once, for a statement costs more than what it does. */
    private static final class KeysHeld {
        /** By the id of the one that goes. */
        private final Map<String, String> survivors = new HashMap<>();
        /** Keys to be shown from now on. */
        private final List<FurtherKey> shown = new ArrayList<>();
        private final List<FurtherKey> further = new ArrayList<>();
    }

    private Map<String, KeyHolder> holders(EntityKind kind, Set<String> keys) {
        Map<String, KeyHolder> holders = tx.holders(kind, keys);
        List<String> joinedByJudgement = holders.values().stream().filter(KeyHolder::judged).map(KeyHolder::entityId).distinct().toList();
        if (joinedByJudgement.isEmpty()) {
            return holders;
        }
        groups.takeApart(kind, joinedByJudgement);
        return tx.holders(kind, keys);
    }

    private void hold(EntityKind kind, TreeSet<String> keys, Map<String, KeyHolder> holders, KeysHeld held) {
        TreeSet<String> standing = new TreeSet<>();
        Map<String, String> newKeysById = new TreeMap<>();
        for (String key : keys) {
            KeyHolder holder = holders.get(key);
            if (holder == null) {
                newKeysById.put(vault.publicId(kind, key), key);
            } else {
                standing.add(holder.entityId());
            }
        }
        if (standing.size() > 1 && groups.apart(kind, standing)) {
            // A person said that they are not the same, and one record that they are: each key stays what it was.
            keys.forEach(key -> hold(kind, new TreeSet<>(List.of(key)), holders, held));
            return;
        }
        String id = standing.isEmpty() ? newKeysById.keySet().iterator().next() : join(kind, standing, held);
        if (standing.isEmpty()) {
            created.computeIfAbsent(kind, k -> new TreeMap<>()).put(id, newKeysById.remove(id));
        } else if (!newKeysById.isEmpty()) {
            id = addKeys(kind, id, newKeysById, held);
        }
        String holder = id;
        if (standing.isEmpty()) {
            newKeysById.forEach((keyId, key) -> redirects.computeIfAbsent(kind, k -> new ArrayList<>()).add(new FurtherKey(holder, key, keyId)));
        }
        keys.forEach(key -> idOfKey.put(new IdentityKey(kind, key), holder));
    }

    /** Redirects of entities that are still to be created. */
    private final Map<EntityKind, List<FurtherKey>> redirects = new EnumMap<>(EntityKind.class);

    private String join(EntityKind kind, TreeSet<String> standing, KeysHeld held) {
        String survivor = standing.first();
        for (String other : standing.tailSet(survivor, false)) {
            held.survivors.put(other, survivor);
            joined.computeIfAbsent(kind, k -> new HashSet<>()).add(survivor);
            changes.redirected(other, survivor);
        }
        return survivor;
    }

    /** Further keys of an entity that stands; the smallest id of all is shown from now on. */
    private String addKeys(EntityKind kind, String id, Map<String, String> newKeysById, KeysHeld held) {
        String smallest = newKeysById.keySet().iterator().next();
        String shown = id;
        if (smallest.compareTo(id) < 0) {
            held.shown.add(new FurtherKey(id, newKeysById.remove(smallest), smallest));
            joined.computeIfAbsent(kind, k -> new HashSet<>()).remove(id);
            changes.renamed(id, smallest);
            shown = smallest;
        }
        for (Map.Entry<String, String> e : newKeysById.entrySet()) {
            held.further.add(new FurtherKey(shown, e.getValue(), e.getKey()));
        }
        joined.computeIfAbsent(kind, k -> new HashSet<>()).add(shown);
        return shown;
    }

    /** Creates what is new, writes the assertions, and brings golden values up to date. */
    void write(Collection<SourceRecord> records, Set<String> live, Map<EntityKind, List<String>> touchedBySilence, Map<EntityKind, List<String>> toldOtherwiseBefore) {
        Map<EntityKind, List<StoredAssertion>> assertions = new EnumMap<>(EntityKind.class);
        Map<EntityKind, Map<String, Mention>> first = new EnumMap<>(EntityKind.class);
        for (SourceRecord r : records) {
            for (Mention m : r.mentions()) {
                first.computeIfAbsent(m.kind(), k -> new HashMap<>()).putIfAbsent(idOf(m), m);
                if (m.asserts()) {
                    assertions.computeIfAbsent(m.kind(), k -> new ArrayList<>()).add(new StoredAssertion(idOf(m), r.id(),
                            r.provider(), r.resource(), r.date(), m.as(), m.registers(), m.attributes(), m.doubts()));
                }
            }
        }
        Set<EntityKind> kinds = new TreeSet<>(first.keySet());
        kinds.addAll(touchedBySilence.keySet());
        for (EntityKind kind : kinds) {
            List<StoredAssertion> own = assertions.getOrDefault(kind, List.of());
            write(kind, own, live, first.getOrDefault(kind, Map.of()), touchedBySilence.getOrDefault(kind, List.of()));
            tx.createAssertions(kind, own);
        }
        redirects.forEach(tx::createRedirects);
        toldOtherwiseBefore.values().forEach(ids -> ids.forEach(changes::past));
    }

    private void write(EntityKind kind, List<StoredAssertion> own, Set<String> live, Map<String, Mention> first, List<String> silenced) {
        Map<String, String> fresh = created.getOrDefault(kind, Map.of());
        Map<String, List<Assertion>> speaking = new HashMap<>();
        own.stream().filter(a -> live.contains(a.recordId()))
                .forEach(a -> speaking.computeIfAbsent(a.entityId(), e -> new ArrayList<>(1)).add(Said.assertion(a)));

        List<StoredEntity> newcomers = new ArrayList<>(fresh.size());
        fresh.forEach((id, key) -> newcomers.add(golden(kind, id, key, speaking.get(id), first.get(id))));
        tx.createEntities(kind, newcomers);

        Set<String> standing = new TreeSet<>(speaking.keySet());
        standing.addAll(silenced);
        standing.addAll(joined.getOrDefault(kind, Set.of()));
        standing.removeAll(fresh.keySet());
        Map<String, StoredEntity> before = tx.entities(kind, standing);
        SaidSoFar soFar = tx.saidSoFar(kind, before.keySet());
        soFar.speaking().forEach(a -> speaking.computeIfAbsent(a.entityId(), e -> new ArrayList<>(1)).add(Said.assertion(a)));
        Set<String> doubted = new HashSet<>(silenced);
        own.stream().filter(a -> live.contains(a.recordId()) && before.containsKey(a.entityId()) && contradicts(a, before.get(a.entityId())))
                .forEach(a -> doubted.add(a.entityId()));
        Map<String, StoredEntity> after = new TreeMap<>();
        before.values().forEach(old -> {
            StoredEntity now = speaking.containsKey(old.id())
                    ? golden(kind, old.id(), old.key(), speaking.get(old.id()), null) : unasserted(old);
            boolean differs = !now.golden().equals(old.golden()) || now.registered() != old.registered();
            if (differs || changes.wantsWhole(old.id())) {
                changes.changed(old, now);
            }
            if (differs) {
                after.put(old.id(), now);
            } else if (doubted.contains(old.id())) {
                changes.touched(old.id());
            }
        });
        Map<String, String> newest = new HashMap<>(soFar.newest());
        own.forEach(a -> newest.merge(a.entityId(), a.date(), BinaryOperator.maxBy(Comparator.naturalOrder())));
        own.stream().filter(a -> !fresh.containsKey(a.entityId()) && (!live.contains(a.recordId()) || a.date().compareTo(newest.get(a.entityId())) < 0))
                .forEach(a -> changes.past(a.entityId()));
        tx.updateGolden(kind, after.keySet().stream().map(before::get).toList(), after);
        Map<String, StoredEntity> all = written.computeIfAbsent(kind, k -> new TreeMap<>());
        newcomers.forEach(e -> {
            all.put(e.id(), e);
            changes.made(e.id());
        });
        all.putAll(after);
    }

    private static boolean contradicts(StoredAssertion said, StoredEntity entity) {
        return said.attributes().entrySet().stream().anyMatch(e -> !e.getValue().equals(entity.value(e.getKey())));
    }

    private StoredEntity golden(EntityKind kind, String id, String key, List<Assertion> speaking, Mention first) {
        byte[] sealed = first == null ? new byte[0] : first.sealed();
        if (speaking == null) {
            return new StoredEntity(kind, id, key, false, first.asserts() ? Map.of() : first.attributes(), sealed);
        }
        return new StoredEntity(kind, id, key, speaking.stream().anyMatch(Assertion::registers), survivorship.values(kind, speaking), sealed);
    }

    /** Nobody speaks of it any more: what was said goes; the text of a written address follows from its key and stays. */
    private static StoredEntity unasserted(StoredEntity old) {
        boolean written = old.kind() == EntityKind.ADDRESS && !old.value("text").isEmpty() && old.value("standard").isEmpty();
        return written ? old : new StoredEntity(old.kind(), old.id(), old.key(), false, Map.of(), old.sealed());
    }
}
