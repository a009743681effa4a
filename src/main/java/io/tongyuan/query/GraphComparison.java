package io.tongyuan.query;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.RecordOrigin;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.Finding;
import io.tongyuan.model.Reading;
import io.tongyuan.model.Severity;
import io.tongyuan.privacy.Vault;
import io.tongyuan.reconcile.Survivorship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** By the graph as it is: numbers exactly, names in their form. */
public final class GraphComparison implements Comparison {
    private final GraphStore graph;
    private final Vault vault;
    private final NamingRecords naming;
    private final DivisionDirectory divisions;

    public GraphComparison(GraphStore graph, Vault vault, Survivorship survivorship, DivisionDirectory divisions) {
        this.graph = graph;
        this.vault = vault;
        this.naming = new NamingRecords(survivorship);
        this.divisions = divisions;
    }

    /** @param record the register's record compared with, "" for none */
    private record Decided(MatchStatus status, String reason, String text, String id, String record) {
        static Decided of(MatchStatus status, String reason, String text) {
            return new Decided(status, reason, text, "", "");
        }
    }

    @Override
    public List<Answer> compare(Subject subject, List<Asked> asked, LocalDate today) {
        List<Reading<?>> readings = new ArrayList<>(asked.size());
        List<String> keys = new ArrayList<>(asked.size());
        for (Asked one : asked) {
            Reading<?> reading = subject.read(one.number(), divisions, today);
            readings.add(reading);
            keys.add(reading.normalized().isEmpty() ? "" : subject.key(vault, reading.normalized()));
        }
        Set<String> distinct = new HashSet<>(keys);
        distinct.remove("");
        return graph.read(tx -> {
            Map<String, StoredEntity> held = tx.findByKeys(subject.kind(), distinct);
            held.values().removeIf(e -> !e.registered());
            Map<String, List<StoredAssertion>> said = said(tx, subject, held.values());
            List<Decided> decided = new ArrayList<>(asked.size());
            for (int i = 0; i < keys.size(); i++) {
                StoredEntity entity = held.get(keys.get(i));
                decided.add(entity == null ? absent(subject, readings.get(i))
                        : compared(subject, asked.get(i).name(), entity, said.getOrDefault(entity.id(), List.of())));
            }
            Map<String, RecordOrigin> origins = tx.origins(decided.stream().map(Decided::record).filter(r -> !r.isEmpty()).distinct().toList());
            List<Answer> answers = new ArrayList<>(asked.size());
            for (int i = 0; i < decided.size(); i++) {
                answers.add(answer(decided.get(i), origins, readings.get(i), held.get(keys.get(i))));
            }
            return answers;
        });
    }

    private static Map<String, List<StoredAssertion>> said(ReadTransaction tx, Subject subject, Collection<StoredEntity> entities) {
        return tx.assertions(subject.kind(), entities.stream().map(StoredEntity::id).distinct().toList()).stream()
                .collect(Collectors.groupingBy(StoredAssertion::entityId));
    }

    private static Decided absent(Subject subject, Reading<?> reading) {
        if (reading.valid()) {
            return Decided.of(MatchStatus.NOT_FOUND, subject.name() + "_NOT_REGISTERED", subject.register() + "中没有该号码");
        }
        Finding fault = reading.findings().stream().filter(f -> f.severity() == Severity.ERROR).findFirst().orElseThrow();
        return Decided.of(MatchStatus.INVALID, fault.code().name(), fault.message());
    }

    private Decided compared(Subject subject, String name, StoredEntity entity, List<StoredAssertion> said) {
        String asked = NameForm.of(name);
        if (asked.isEmpty()) {
            return Decided.of(MatchStatus.INVALID, "NAME_MISSING", "没有填写" + subject.nameItem() + "，无法比对");
        }
        String golden = NameForm.of(entity.value("name"));
        if (asked.equals(golden)) {
            return new Decided(MatchStatus.SAME, "NAME_AND_NUMBER_AGREE", subject.nameItem() + "与" + subject.numberItem() + "一致", entity.id(), naming.of(subject.kind(), said, golden));
        }
        String other = naming.of(subject.kind(), said, asked);
        if (!other.isEmpty()) {
            return new Decided(MatchStatus.SAME, "NAME_IN_OTHER_RECORD", "与" + subject.register() + "中另一条记录的" + subject.nameItem() + "一致，该记录不是现行取值", entity.id(), other);
        }
        if (golden.isEmpty()) {
            // 户口簿 gives the name of the head alone: missing is no difference.
            return new Decided(MatchStatus.NOT_FOUND, "NAME_NOT_SHARED", subject.register() + "中有该号码，但没有共享" + subject.nameItem() + "，无法比对", entity.id(), "");
        }
        if (said.stream().anyMatch(a -> asked.equals(NameForm.of(a.attributes().getOrDefault("formerName", ""))))) {
            return new Decided(MatchStatus.SAME_AFTER_CORRECTION, "NAME_FORMER", "所写的是曾用名，登记的" + subject.nameItem() + "后来变更了", entity.id(), naming.of(subject.kind(), said, golden));
        }
        return new Decided(MatchStatus.DIFFERENT, "NAME_DIFFERS", "该" + subject.numberItem() + "登记的是另一" + subject.nameItem(), entity.id(), naming.of(subject.kind(), said, golden));
    }

    private static Answer answer(Decided d, Map<String, RecordOrigin> origins, Reading<?> reading, StoredEntity entity) {
        boolean disputed = !d.id.isEmpty() && Comparison.nameDisputed(entity);
        long row = Optional.ofNullable(origins.get(d.record)).map(RecordOrigin::row).orElse(0L);
        return new Answer(d.status, d.reason, d.text, d.id, row, reading.normalized(), disputed,
                reading.findings(), d.status.identified() ? entity.value("state") : "", d.status.identified() ? entity.value("stateDate") : "", d.status.identified() && Comparison.stateDisputed(entity), List.of());
    }
}
