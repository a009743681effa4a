package io.tongyuan.dispute;

import io.tongyuan.dispute.Dispute.Attachment;
import io.tongyuan.dispute.Dispute.Event;
import io.tongyuan.dispute.Dispute.Proof;
import io.tongyuan.graph.DisputeNodes;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.Turn;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.privacy.Mask;
import io.tongyuan.privacy.Vault;
import io.tongyuan.reconcile.GoldenValue;
import io.tongyuan.reconcile.KindPolicy;
import io.tongyuan.reconcile.Survivorship;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reports, answers and ends disputes; each step is kept in its history and told in the change log. */
public final class Disputes {
    private static final int ID_CHARACTERS = 26;
    private static final String BASE_32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final GraphStore graph;
    private final Vault vault;
    private final Survivorship survivorship;
    private final WorkingDays calendar;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Disputes(GraphStore graph, Vault vault, Survivorship survivorship, WorkingDays calendar, Clock clock) {
        this.graph = graph;
        this.vault = vault;
        this.survivorship = survivorship;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A doubt as somebody tells it; {@code on} is the day on which the value was seen to be doubtful. */
    public record Doubt(String entity, String attribute, String seen, String believed, String reason, Optional<Attachment> attachment, LocalDate on) {
    }

    /**
     * @param reporter agency, "" where a conflict opens it
     * @throws Failed ID_UNKNOWN, DISPUTE_ATTRIBUTE_UNKNOWN where nobody says anything of the attribute, DISPUTE_EXISTS where the same
     *                reporter has one open about it
     */
    public Dispute report(Doubt doubt, String reporter) {
        return graph.write(tx -> {
            Turn turn = tx.takeTurn(clock.instant());
            StoredEntity entity = entity(tx, doubt.entity()).orElseThrow(() -> new Failed("ID_UNKNOWN", "没有公开标识为 " + doubt.entity() + " 的对象，请核对标识。"));
            return open(tx, turn, entity, doubt, reporter);
        });
    }

    /** Part of another transaction: opens it, flags the value, and writes the entry of the change log. */
    Dispute open(WriteTransaction tx, Turn turn, StoredEntity entity, Doubt doubt, String reporter) {
        GoldenValue golden = survivorship.decide(entity.kind(), Spoken.of(tx, entity)).get(doubt.attribute());
        if (golden == null) {
            throw new Failed("DISPUTE_ATTRIBUTE_UNKNOWN", "没有来源登记过该对象的「" + doubt.attribute() + "」，无从校核；属性名见该对象的查询答复。");
        }
        DisputeNodes nodes = tx.disputes();
        nodes.flagged(entity.id()).stream().filter(d -> d.value("attribute").equals(doubt.attribute()) && d.value("reporter").equals(reporter)).findFirst()
                .ifPresent(d -> {
                    throw new Failed("DISPUTE_EXISTS", "本单位对这一项已有未办结的疑义 " + d.id() + "。");
                });
        KindPolicy policy = survivorship.policy().of(entity.kind());
        String title = policy.of(doubt.attribute()).title();
        LocalDate today = LocalDate.now(clock);
        String reason = FreeText.words(doubt.reason());
        Event opened = new Event(turn.at(), doubt.on(), reporter, DisputeState.OPEN, reason);
        Dispute dispute = new Dispute(newId(), entity.id(), doubt.attribute(), title.isEmpty() ? doubt.attribute() : title,
                FreeText.words(doubt.seen().isEmpty() ? golden.value() : doubt.seen()), FreeText.words(doubt.believed()), reason, doubt.attachment().orElse(null),
                reporter, golden.winner().provider(), golden.winner().recordId(), DisputeState.OPEN, DisputeState.OPEN.text(), turn.at(),
                calendar.due(today, policy.workingDays()), "", List.of(), List.of(opened));
        nodes.create(DisputeText.stored(dispute));
        log(tx, turn, dispute);
        return dispute;
    }

    /** Sends it to who holds the value: {@code to}, or the provider of its record where that is blank. */
    public Dispute forward(String id, String to, String text, String by) {
        return step(id, d -> allowed(d, by, d.reporter(), d.holder()), (d, turn) -> {
            String holder = to.isBlank() ? d.holder() : to.strip();
            return holder.equals(d.holder()) ? d : new Dispute(d.id(), d.entity(), d.attribute(), d.title(), d.seen(), d.believed(), d.reason(), d.attachment(),
                    d.reporter(), holder, d.record(), d.state(), d.stateText(), d.openedAt(), d.due(), d.escalatedTo(), d.proofs(), d.history());
        }, DisputeState.FORWARDED, LocalDate.now(clock), text, by);
    }

    /**
     * The holder's word.
     *
     * @param on the day that it concerns: of the correction, or of the check
     * @throws Failed DISPUTE_UNKNOWN, DISPUTE_NOT_YOURS, DISPUTE_STATE, DISPUTE_REASON_MISSING
     */
    public Dispute answer(String id, DisputeState answer, LocalDate on, String text, String by) {
        if (!DisputeState.ANSWERS.contains(answer)) {
            throw new Failed("DISPUTE_STATE", "答复应为 CONFIRMED（核实无误）、CORRECTED（已更正）或 REJECTED（不予受理）。");
        }
        if (answer == DisputeState.REJECTED && text.isBlank()) {
            throw new Failed("DISPUTE_REASON_MISSING", "不予受理须写明理由。");
        }
        return step(id, d -> allowed(d, by, d.holder()), (d, turn) -> d, answer, on, text, by);
    }

    /** By the reporter or the holder; an unanswered one only by the reporter, who takes it back. */
    public Dispute close(String id, String text, String by) {
        return step(id, d -> {
            if (d.state().unanswered()) {
                allowed(d, by, d.reporter());
            } else {
                allowed(d, by, d.reporter(), d.holder());
            }
        }, (d, turn) -> d, DisputeState.CLOSED, LocalDate.now(clock), text, by);
    }

    /** What a citizen handed in so that business goes on; by any agency. */
    public Dispute addProof(String id, String kind, String number, String issuer, String imageSha256, String by) {
        return graph.write(tx -> {
            Turn turn = tx.takeTurn(clock.instant());
            Dispute d = get(tx, id);
            if (!d.state().flagged()) {
                throw new Failed("DISPUTE_STATE", "疑义 " + id + " 已" + d.stateText() + "，不再收取证明。");
            }
            List<Proof> proofs = new ArrayList<>(d.proofs());
            String sealed = Base64.getEncoder().encodeToString(vault.encryptId(number));
            proofs.add(new Proof(FreeText.words(kind), Mask.idNumber(number), sealed, FreeText.words(issuer), imageSha256, by, turn.at()));
            Dispute with = new Dispute(d.id(), d.entity(), d.attribute(), d.title(), d.seen(), d.believed(), d.reason(), d.attachment(), d.reporter(), d.holder(),
                    d.record(), d.state(), d.stateText(), d.openedAt(), d.due(), d.escalatedTo(), proofs, d.history());
            tx.disputes().update(DisputeText.stored(with));
            tx.appendChanges(List.of(), turn);
            return with;
        });
    }

    /** Those whose term has passed become OVERDUE and are told to whom the policy says; returns them. */
    public List<Dispute> sweep() {
        String day = LocalDate.now(clock).toString();
        return !graph.ask(tx -> tx.anyLate(day)) ? List.of() : graph.write(tx -> {
            Turn turn = tx.takeTurn(clock.instant());
            LocalDate today = LocalDate.now(clock);
            List<Dispute> late = new ArrayList<>();
            List<String> entries = new ArrayList<>();
            tx.disputes().late(today.toString()).stream().map(DisputeText::read).forEach(d -> {
                String to = survivorship.policy().of(EntityKind.ofId(d.entity())).escalatesTo();
                Dispute overdue = moved(d, DisputeState.OVERDUE, new Event(turn.at(), today, "", DisputeState.OVERDUE,
                        "应于 " + d.due() + " 前答复" + (to.isEmpty() ? "" : "，报送" + to)), to);
                tx.disputes().update(DisputeText.stored(overdue));
                entries.add(entry(overdue));
                late.add(overdue);
            });
            tx.appendChanges(entries, turn);
            return late;
        });
    }

    private interface Guard {
        void check(Dispute dispute);
    }

    private interface Change {
        Dispute of(Dispute dispute, Turn turn);
    }

    private Dispute step(String id, Guard guard, Change change, DisputeState next, LocalDate on, String text, String by) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Failed("PARAMETER_INVALID", "处理日期 " + on + " 还没有到，on 不能晚于今天。");
        }
        return graph.write(tx -> {
            Turn turn = tx.takeTurn(clock.instant());
            Dispute d = get(tx, id);
            guard.check(d);
            if (!d.state().mayBecome(next)) {
                throw new Failed("DISPUTE_STATE", "疑义 " + id + " 现为" + d.stateText() + "，不能改为" + next.text() + "。");
            }
            Dispute moved = moved(change.of(d, turn), next, new Event(turn.at(), on, by, next, FreeText.words(text)), d.escalatedTo());
            tx.disputes().update(DisputeText.stored(moved));
            log(tx, turn, moved);
            return moved;
        });
    }

    /** Part of another transaction: a conflict that is no more. */
    static Dispute ended(WriteTransaction tx, Turn turn, Dispute d, LocalDate on, String text) {
        Dispute moved = moved(d, DisputeState.CLOSED, new Event(turn.at(), on, "", DisputeState.CLOSED, text), d.escalatedTo());
        tx.disputes().update(DisputeText.stored(moved));
        return moved;
    }

    private static Dispute moved(Dispute d, DisputeState next, Event event, String escalatedTo) {
        List<Event> history = new ArrayList<>(d.history());
        history.add(event);
        return new Dispute(d.id(), d.entity(), d.attribute(), d.title(), d.seen(), d.believed(), d.reason(), d.attachment(), d.reporter(), d.holder(), d.record(),
                next, next.text(), d.openedAt(), d.due(), escalatedTo, d.proofs(), history);
    }

    private static Dispute get(WriteTransaction tx, String id) {
        return tx.disputes().find(id).map(DisputeText::read).orElseThrow(() -> new Failed("DISPUTE_UNKNOWN", "没有编号为 " + id + " 的疑义。"));
    }

    /** An agency whose name ends with the provider's is that provider; nobody by name is the operator of this machine. */
    private static void allowed(Dispute d, String by, String... who) {
        for (String one : who) {
            if (by.isEmpty() || !one.isEmpty() && by.endsWith(one)) {
                return;
            }
        }
        throw new Failed("DISPUTE_NOT_YOURS", "疑义 " + d.id() + " 的这一步由" + String.join("或", who) + "办理。");
    }

    private static Optional<StoredEntity> entity(WriteTransaction tx, String id) {
        EntityKind kind = EntityKind.ofId(id);
        return kind == null || kind == EntityKind.SOURCE_RECORD ? Optional.empty() : Optional.ofNullable(tx.entities(kind, List.of(id)).get(id));
    }

    private static void log(WriteTransaction tx, Turn turn, Dispute d) {
        tx.appendChanges(List.of(entry(d)), turn);
    }

    static String entry(Dispute d) {
        return d.entity() + " !" + d.id() + " " + d.attribute() + " " + d.state();
    }

    private String newId() {
        StringBuilder out = new StringBuilder("D");
        for (int i = 0; i < ID_CHARACTERS; i++) {
            out.append(BASE_32.charAt(random.nextInt(BASE_32.length())));
        }
        return out.toString();
    }
}
