package io.tongyuan.query;

import io.tongyuan.graph.AsOf;
import io.tongyuan.graph.ChangeRange;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.Turn;
import io.tongyuan.model.EntityKind;
import io.tongyuan.query.ChangeFeed.Operation;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.Survivorship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a transaction changed of what was true on a day: golden values by the records dated up to it, with what was known
 * right before and right after. What left them as they were is left out, as are kinds that were not asked for. While what is
 * there is being brought up to another policy or other names, nobody can tell by which a reader holds what he holds: what a
 * record changes then is told whole.
 */
final class ChangesOfDay {
    private final Survivorship survivorship;
    private final PolicyHistory policies;
    private final String day;

    /** @param day ISO 8601 */
    ChangesOfDay(Survivorship survivorship, PolicyHistory policies, String day) {
        this.survivorship = survivorship;
        this.policies = policies;
        this.day = day;
    }

    /** @param made the whole, of CREATED alone */
    record Told(ChangeEntry entry, StoredEntity made) {
    }

    List<Told> of(ReadTransaction tx, ChangeRange range, List<ChangeEntry> entries) {
        Map<EntityKind, List<String>> ids = entries.stream().filter(ChangesOfDay::isOfValues)
                .collect(Collectors.groupingBy(ChangeEntry::kind, Collectors.mapping(ChangeEntry::id, Collectors.toList())));
        boolean behind = !range.behind().isEmpty() && !range.byPolicy() && range.cause() == 0;
        Map<String, StoredEntity> before = new HashMap<>();
        Map<String, StoredEntity> behindBefore = new HashMap<>();
        Map<String, StoredEntity> after = new HashMap<>();
        ids.forEach((kind, of) -> {
            List<StoredEntity> stored = tx.byIds(kind, of);
            before.putAll(at(tx, before(tx, range), stored));
            after.putAll(at(tx, after(range), stored));
            if (behind) {
                behindBefore.putAll(at(tx, behind(range), stored));
            }
        });
        Set<String> survivors = range.entries().stream().map(e -> ChangeEntry.read(0, e)).filter(e -> e.operation() == Operation.MERGED).map(ChangeEntry::into)
                .collect(Collectors.toSet());
        List<Told> out = new ArrayList<>();
        for (ChangeEntry e : entries) {
            if (!isOfValues(e)) {
                out.add(new Told(e, null));
            } else {
                StoredEntity held = e.operation() == Operation.CREATED || returns(e) ? null : before.get(e.id());
                StoredEntity perhaps = held == null ? null : behindBefore.get(e.id());
                told(e, held, perhaps, after.get(e.id()), survivors.contains(e.id()) || perhaps != null, out);
            }
        }
        return out;
    }

    private static boolean isOfValues(ChangeEntry e) {
        return e.operation() == Operation.CREATED || e.operation() == Operation.CHANGED;
    }

    /** It stood under another id, or in another, so far: the reader of the log knows nothing of it. */
    private static boolean returns(ChangeEntry e) {
        return !e.before().isEmpty() && e.before().values().stream().allMatch(Objects::isNull);
    }

    /**
     * @param perhaps what the reader may hold in the place of {@code before}; null for nothing
     * @param whole   the reader may hold something else
     */
    private static void told(ChangeEntry e, StoredEntity before, StoredEntity perhaps, StoredEntity after, boolean whole, List<Told> out) {
        if (before == null && after != null && !whole) {
            out.add(new Told(new ChangeEntry(e.seq(), Operation.CREATED, e.kind(), e.id(), null, null, null, null, null), after));
            return;
        }
        Map<String, String> was = before == null ? Map.of() : before.golden();
        Map<String, String> is = after == null ? Map.of() : after.golden();
        Map<String, String> from = new TreeMap<>();
        Map<String, String> to = new TreeMap<>();
        Set<String> attributes = new TreeSet<>(was.keySet());
        attributes.addAll(is.keySet());
        attributes.addAll(perhaps == null ? Set.of() : perhaps.golden().keySet());
        attributes.stream().filter(a -> whole || !Objects.equals(was.get(a), is.get(a))).forEach(a -> {
            from.put(a, was.get(a));
            to.put(a, is.get(a));
        });
        if (!to.isEmpty()) {
            out.add(new Told(new ChangeEntry(e.seq(), Operation.CHANGED, e.kind(), e.id(), null, from, to, null, null), null));
        }
    }

    private static Map<String, StoredEntity> at(ReadTransaction tx, Moment moment, Collection<StoredEntity> stored) {
        return moment.then(moment.in(tx), stored);
    }

    private Moment after(ChangeRange range) {
        AsOf after = new AsOf(range.at(), day);
        return new Moment(after, Moment.then(after, survivorship.under(policies.numbered(range.policy()))));
    }

    private Moment before(ReadTransaction tx, ChangeRange range) {
        String before = Turn.before(range.at());
        Policy policy = policies.numbered(range.byPolicy() ? range.policy() - 1 : range.policy());
        AsOf names = new AsOf(range.cause() == 0 ? before : beforeCascade(tx, range), day);
        return new Moment(new AsOf(before, day), Moment.then(names, survivorship.under(policy)));
    }

    /** By the rules that were in force before those that what is there is being brought up to. */
    private Moment behind(ChangeRange range) {
        AsOf names = new AsOf(range.behind(), day);
        return new Moment(new AsOf(Turn.before(range.at()), day), Moment.then(names, survivorship.under(policies.at(range.behind()))));
    }

    /** Its names are in force before the first of its changes is written. */
    private static String beforeCascade(ReadTransaction tx, ChangeRange range) {
        return tx.cascades().stream().filter(k -> k.number() == range.cause()).findFirst()
                .map(k -> Turn.before(!k.stands() && k.until().compareTo(range.at()) <= 0 ? k.until() : k.at())).orElseThrow();
    }
}
