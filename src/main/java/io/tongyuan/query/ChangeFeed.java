package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.graph.AsOf;
import io.tongyuan.graph.ChangeRange;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.Turn;
import io.tongyuan.model.EntityKind;
import io.tongyuan.privacy.Mask;
import io.tongyuan.privacy.Vault;
import io.tongyuan.reconcile.Survivorship;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The change log as a consumer reads it: by numbers without a gap, with the golden values before and after. Values of what was
 * made are not kept twice: they are those of the records of the same transaction, by the policy of then.
 */
public final class ChangeFeed {
    /** Entries looked at in one answer, of whatever kind. */
    public static final int MOST = 2000;
    public static final int LONGEST_WAIT_S = 60;
    private static final Duration POLL = Duration.ofMillis(200);

    private final GraphStore graph;
    private final Vault vault;
    private final Survivorship survivorship;
    private final PolicyHistory policies;
    private volatile long seen;
    private long seenAt = System.nanoTime() - POLL.toNanos();

    public ChangeFeed(GraphStore graph, Vault vault, Survivorship survivorship, PolicyHistory policies) {
        this.graph = graph;
        this.vault = vault;
        this.survivorship = survivorship;
        this.policies = policies;
    }

    /** MERGED: its id redirects to {@code into} from now on. DISPUTE: about it, see {@code dispute}. STATE: of a place, see {@code state}. */
    public enum Operation {
        CREATED, CHANGED, MERGED, DISPUTE, STATE
    }

    /**
     * @param at       when it was written, ISO 8601
     * @param into     public id, of MERGED alone
     * @param idNumber masked; of a person CREATED alone
     * @param before   of CHANGED: the values that are others now, null for none; empty where only what is said of it has changed
     * @param after    of CREATED all values, of CHANGED those that are others now, null for none. An id that has been merged since has
     *                 none: its values are the survivor's
     * @param dispute  of DISPUTE alone
     * @param state    of STATE alone: COLLECTED, VERIFIED, RELEASED, CLOSED
     * @param cascade  number of the cascade that it comes of
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(long seq, String at, Operation operation, EntityKind kind, String id, String into, String idNumber,
                         @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, String> before,
                         @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, String> after, DisputeNotice dispute, String state, Integer cascade) {
    }

    /** What happened to a dispute about an attribute. */
    public record DisputeNotice(String id, String attribute, String state) {
    }

    /**
     * @param from    the first number that was looked at
     * @param nextSeq to be asked for next: all before it are in this answer, as far as they are of the kinds asked for
     * @param last    the last number there is
     */
    public record Answer(long from, long nextSeq, long last, List<Change> changes) {
    }

    /**
     * @param fromSeq the first number wanted, 0 or 1 for all
     * @param limit   entries looked at, up to {@link #MOST}
     * @param when    nothing told later than that; and with a day, what changed of what was true on it: see {@link ChangesOfDay}
     * @param wait    how long to wait where there is nothing yet
     */
    public Answer from(long fromSeq, Set<EntityKind> kinds, int limit, When when, Duration wait) {
        Asked asked = new Asked(kinds, limit, when.knownAt().map(Turn::text).orElse(AsOf.EVER), when.validOn().map(LocalDate::toString));
        long from = Math.max(1, fromSeq);
        long end = System.nanoTime() + wait.toNanos();
        Answer answer = read(from, asked);
        while (answer.changes.isEmpty() && System.nanoTime() < end) {
            long next = answer.nextSeq;
            if (next <= answer.last) {
                answer = read(next, asked);
                continue;
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            if (last() >= next) {
                answer = read(next, asked);
            }
        }
        return new Answer(from, answer.nextSeq, answer.last, answer.changes);
    }

    /** Asked of the graph at most each fifth of a second, however many wait. */
    private synchronized long last() {
        if (System.nanoTime() - seenAt >= POLL.toNanos()) {
            seen = graph.ask(tx -> tx.lastChange());
            seenAt = System.nanoTime();
        }
        return seen;
    }

    private record Asked(Set<EntityKind> kinds, int limit, String knownAt, Optional<String> day) {
    }

    private Answer read(long from, Asked asked) {
        return graph.read(tx -> {
            List<Change> out = new ArrayList<>();
            long next = from;
            int left = asked.limit;
            Optional<ChangeRange> range = tx.changeRange(from);
            while (range.isPresent() && left > 0 && range.get().at().compareTo(asked.knownAt) <= 0) {
                ChangeRange r = range.get();
                int skipped = (int) (next - r.first());
                int until = Math.min(r.entries().size(), skipped + left);
                out.addAll(changes(tx, r, skipped, until, asked));
                left -= until - skipped;
                next = r.first() + until;
                range = left > 0 ? tx.changesAfter(r.first(), 1).stream().findFirst() : Optional.empty();
            }
            return new Answer(from, next, tx.lastChange(), out);
        });
    }

    private List<Change> changes(ReadTransaction tx, ChangeRange range, int from, int to, Asked asked) {
        List<ChangeEntry> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            ChangeEntry entry = ChangeEntry.read(range.first() + i, range.entries().get(i));
            if (asked.kinds.contains(entry.kind())) {
                entries.add(entry);
            }
        }
        if (asked.day.isPresent()) {
            return new ChangesOfDay(survivorship, policies, asked.day.get()).of(tx, range, entries).stream()
                    .map(c -> change(c.entry(), range, c.made())).toList();
        }
        Map<String, StoredEntity> made = made(tx, range, entries.stream().filter(e -> e.operation() == Operation.CREATED).toList());
        return entries.stream().map(e -> change(e, range, made.get(e.id()))).toList();
    }

    private Map<String, StoredEntity> made(ReadTransaction tx, ChangeRange range, List<ChangeEntry> made) {
        AsOf then = new AsOf(range.at(), AsOf.EVER);
        Moment moment = new Moment(then, Moment.then(then, survivorship.under(policies.numbered(range.policy()))));
        Map<String, StoredEntity> out = new HashMap<>();
        made.stream().collect(Collectors.groupingBy(ChangeEntry::kind, Collectors.mapping(ChangeEntry::id, Collectors.toList())))
                .forEach((kind, ids) -> out.putAll(moment.then(moment.in(tx), tx.byIds(kind, ids))));
        return out;
    }

    /** @param made of what is CREATED; null where nothing is to be told of it */
    private Change change(ChangeEntry e, ChangeRange range, StoredEntity made) {
        Map<String, String> after = e.operation() == Operation.CREATED ? made == null ? Map.of() : made.golden() : e.after();
        String idNumber = made == null || made.sealed().length == 0 ? null : Mask.idNumber(vault.decryptId(made.sealed()));
        return new Change(e.seq(), range.at(), e.operation(), e.kind(), e.id(), e.into(), idNumber, e.before(), after, e.dispute(), e.state(), range.cause() == 0 ? null : range.cause());
    }
}
