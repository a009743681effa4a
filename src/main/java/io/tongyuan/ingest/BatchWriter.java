package io.tongyuan.ingest;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.StoredVersion;
import io.tongyuan.graph.Turn;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.privacy.Vault;
import io.tongyuan.reconcile.Survivorship;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes source records, a batch a transaction. What is there already is left alone; what is new may silence an older
 * version, join keys, change golden values and links. The transaction may be tried again as a whole.
 */
public final class BatchWriter {
    /** Newest by its own date, then by id: a rule that needs no clock and no order of arrival. */
    static final Comparator<StoredVersion> NEWEST =
            Comparator.comparing(StoredVersion::date).thenComparing(StoredVersion::id);

    private final GraphStore graph;
    private final Vault vault;
    private final PoliciesInForce policies;
    private final Clock clock;

    /** @param survivorship by whatever policy: in each transaction the one in force then is taken in its place */
    public BatchWriter(GraphStore graph, Vault vault, Survivorship survivorship, Clock clock) {
        this.graph = graph;
        this.vault = vault;
        this.policies = new PoliciesInForce(survivorship);
        this.clock = clock;
    }

    /**
     * @param created how many records the graph did not have
     * @param known   how many it had already
     */
    public record Written(int created, int known) {
    }

    public Written write(List<SourceRecord> batch) {
        return graph.write(tx -> write(tx, batch));
    }

    private Written write(WriteTransaction tx, List<SourceRecord> batch) {
        Turn turn = tx.takeTurn(clock.instant());
        Map<String, SourceRecord> byId = new LinkedHashMap<>();
        batch.forEach(r -> byId.putIfAbsent(r.id(), r));
        Map<String, List<StoredVersion>> stored = tx.versions(byId.values().stream().map(SourceRecord::recordKey).distinct().toList());
        stored.values().forEach(versions -> versions.forEach(v -> byId.remove(v.id())));
        Collection<SourceRecord> fresh = byId.values();
        Written written = new Written(fresh.size(), batch.size() - fresh.size());
        if (fresh.isEmpty()) {
            return written;
        }
        Speakers speakers = speakers(stored, fresh);
        tx.silence(speakers.silenced);
        Entities entities = new Entities(tx, vault, policies.of(tx, turn), turn);
        entities.hold(fresh);
        Map<EntityKind, List<String>> touchedBySilence = tx.assertedBy(speakers.silenced);
        tx.createRecords(fresh, speakers.live, turn.at());
        entities.write(fresh, speakers.live, touchedBySilence, tx.assertedBy(overtaken(stored, fresh, speakers.live)));
        new Links(tx, entities).write(fresh, speakers.live);
        Map<EntityKind, List<StoredEntity>> judged = entities.applyJudgements();
        new UnitAndProject(tx).renew(touched(entities, judged, EntityKind.CERTIFICATE), touched(entities, judged, EntityKind.PROJECT));
        tx.appendChanges(entities.changes(), policies.numbered(turn));
        return written;
    }

    /** Versions that stand beside new ones which come too late to speak: they spoke for longer, as far as was known. */
    private static List<String> overtaken(Map<String, List<StoredVersion>> stored, Collection<SourceRecord> fresh, Set<String> live) {
        return fresh.stream().filter(r -> !live.contains(r.id())).map(SourceRecord::recordKey).distinct()
                .flatMap(key -> stored.getOrDefault(key, List.of()).stream()).map(StoredVersion::id).toList();
    }

    private static List<StoredEntity> touched(Entities entities, Map<EntityKind, List<StoredEntity>> judged, EntityKind kind) {
        Map<String, StoredEntity> all = new LinkedHashMap<>(entities.written(kind));
        judged.getOrDefault(kind, List.of()).forEach(e -> all.put(e.id(), e));
        return List.copyOf(all.values());
    }

    private record Speakers(Set<String> live, List<String> silenced) {
    }

    private static Speakers speakers(Map<String, List<StoredVersion>> stored, Collection<SourceRecord> fresh) {
        Map<String, List<StoredVersion>> all = new HashMap<>();
        stored.forEach((key, versions) -> all.put(key, new ArrayList<>(versions)));
        for (SourceRecord r : fresh) {
            all.computeIfAbsent(r.recordKey(), k -> new ArrayList<>(1))
                    .add(new StoredVersion(r.id(), r.recordKey(), r.date(), false));
        }
        Set<String> live = new HashSet<>();
        List<String> silenced = new ArrayList<>();
        for (List<StoredVersion> versions : all.values()) {
            String speaker = versions.stream().max(NEWEST).orElseThrow().id();
            live.add(speaker);
            versions.stream().filter(v -> v.live() && !v.id().equals(speaker)).forEach(v -> silenced.add(v.id()));
        }
        return new Speakers(live, silenced);
    }
}
