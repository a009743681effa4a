package io.tongyuan.query;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.RecordOrigin;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.Finding;
import io.tongyuan.model.Reading;
import io.tongyuan.model.Severity;
import io.tongyuan.privacy.Vault;
import io.tongyuan.reconcile.Assertion;
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

/** Names and numbers compared with the register: one answer for one question, asked alone or in a list. */
public final class Comparison {
    private final GraphStore graph;
    private final Vault vault;
    private final Survivorship survivorship;
    private final DivisionDirectory divisions;

    public Comparison(GraphStore graph, Vault vault, Survivorship survivorship, DivisionDirectory divisions) {
        this.graph = graph;
        this.vault = vault;
        this.survivorship = survivorship;
        this.divisions = divisions;
    }

    /** SAME; DIFFERENT: the number is in the register under another name; NOT_FOUND: nothing there to compare with; INVALID: it cannot be compared. */
    public enum Status {
        SAME("一致"), DIFFERENT("不一致"), NOT_FOUND("查无"), INVALID("无效");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** A name and the number it is said to have. */
    public record Asked(String name, String number) {
        /** Says nothing: a record's own would carry the number into a log. */
        @Override
        public String toString() {
            return "Asked";
        }
    }

    /**
     * @param reason     stable code
     * @param text       for people
     * @param id         public id, "" unless the number is in the register
     * @param row        of the file that the register's record came from, from 1, header not counted; 0 where there is none
     * @param normalized the number without width, blanks, separators and case
     * @param disputed   true while a dispute about the register's name is open; the text says so too
     * @param findings   about the number
     * @param state      the register's word of it (在册, 户籍注销, 死亡; 存续 …), where it is the same; "" where unknown
     * @param stateOn    since when, YYYY-MM-DD, "" where unknown
     */
    public record Answer(Status status, String reason, String text, String id, long row, String normalized, boolean disputed, List<Finding> findings,
                         String state, String stateOn) {
        @Override
        public String toString() {
            return "Answer[" + status + ", " + reason + "]";
        }
    }

    /** What cannot even be asked, and why. */
    public static Answer unreadable(Finding why) {
        return new Answer(Status.INVALID, why.code().name(), why.message(), "", 0, "", false, List.of(why), "", "");
    }

    /** @param record the register's record compared with, "" for none */
    private record Decided(Status status, String reason, String text, String id, String record) {
        static Decided of(Status status, String reason, String text) {
            return new Decided(status, reason, text, "", "");
        }
    }

    public Answer compare(Subject subject, Asked asked, LocalDate today) {
        return compare(subject, List.of(asked), today).getFirst();
    }

    /**
     * In one transaction, the answers in the order of the questions.
     *
     * @param today for birth dates that lie ahead
     */
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
            return Decided.of(Status.NOT_FOUND, subject.name() + "_NOT_REGISTERED", subject.register() + "中没有该号码");
        }
        Finding fault = reading.findings().stream().filter(f -> f.severity() == Severity.ERROR).findFirst().orElseThrow();
        return Decided.of(Status.INVALID, fault.code().name(), fault.message());
    }

    private Decided compared(Subject subject, String name, StoredEntity entity, List<StoredAssertion> said) {
        String asked = NameForm.of(name);
        if (asked.isEmpty()) {
            return Decided.of(Status.INVALID, "NAME_MISSING", "没有填写" + subject.nameItem() + "，无法比对");
        }
        String golden = NameForm.of(entity.value("name"));
        if (asked.equals(golden)) {
            return new Decided(Status.SAME, "NAME_AND_NUMBER_AGREE", subject.nameItem() + "与" + subject.numberItem() + "一致", entity.id(), record(subject, said, golden));
        }
        String other = record(subject, said, asked);
        if (!other.isEmpty()) {
            return new Decided(Status.SAME, "NAME_IN_OTHER_RECORD", "与" + subject.register() + "中另一条记录的" + subject.nameItem() + "一致，该记录不是现行取值", entity.id(), other);
        }
        if (golden.isEmpty()) {
            // 户口簿 gives the name of the head alone: missing is no difference.
            return new Decided(Status.NOT_FOUND, "NAME_NOT_SHARED", subject.register() + "中有该号码，但没有共享" + subject.nameItem() + "，无法比对", entity.id(), "");
        }
        if (said.stream().anyMatch(a -> asked.equals(NameForm.of(a.attributes().getOrDefault("formerName", ""))))) {
            return new Decided(Status.DIFFERENT, "NAME_FORMER", "所写的是曾用名，登记的" + subject.nameItem() + "后来变更了", entity.id(), record(subject, said, golden));
        }
        return new Decided(Status.DIFFERENT, "NAME_DIFFERS", "该" + subject.numberItem() + "登记的是另一" + subject.nameItem(), entity.id(), record(subject, said, golden));
    }

    /** Of the records that give this name the one that speaks for it: the authority's, then the newest. */
    private String record(Subject subject, List<StoredAssertion> said, String nameForm) {
        List<Assertion> giving = said.stream().filter(StoredAssertion::registers).filter(a -> nameForm.equals(NameForm.of(a.attributes().getOrDefault("name", ""))))
                .map(Dossier::assertion).toList();
        if (giving.size() < 2) {
            return giving.isEmpty() ? "" : giving.getFirst().recordId();
        }
        return survivorship.decide(subject.kind(), giving).get("name").winner().recordId();
    }

    private static Answer answer(Decided d, Map<String, RecordOrigin> origins, Reading<?> reading, StoredEntity entity) {
        boolean disputed = !d.id.isEmpty() && entity.disputed().contains("name");
        long row = Optional.ofNullable(origins.get(d.record)).map(RecordOrigin::row).orElse(0L);
        return new Answer(d.status, d.reason, d.text + (disputed ? "；该项正在疑义校核，以群众有效证明先行办理" : ""), d.id, row, reading.normalized(), disputed,
                reading.findings(), d.status == Status.SAME ? entity.value("state") : "", d.status == Status.SAME ? entity.value("stateDate") : "");
    }
}
