package io.tongyuan.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.graph.ChangeRange;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.model.EntityKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a transaction changed, as the change log keeps it: {@code id +} (made; its values are those of the records of the
 * same transaction), {@code id ~ {attribute: [before, after]}}, {@code id <} (what is said of its past), {@code id >survivor}.
 */
final class ChangeEntries {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TreeMap<String, String> made = new TreeMap<>();
    private final TreeMap<String, String> changed = new TreeMap<>();
    private final TreeMap<String, String> redirected = new TreeMap<>();
    /** Shown under another id until now: a reader of the log knows nothing of it. */
    private final TreeSet<String> renamed = new TreeSet<>();

    void made(String id) {
        made.put(id, id + " +");
    }

    void redirected(String from, String to) {
        redirected.put(from, from + " >" + to);
        touched(to);
    }

    void renamed(String from, String to) {
        redirected(from, to);
        changed.remove(from);
        renamed.add(to);
    }

    /** Its values are the same, what is said of it is not: who agrees and who does not may be others now. */
    void touched(String id) {
        changed.merge(id, id + " ~ {}", (there, now) -> there.endsWith(ChangeRange.PAST) ? now : there);
    }

    /** It is what it was, and of some day in the past something else is said now. */
    void past(String id) {
        changed.putIfAbsent(id, id + ChangeRange.PAST);
    }

    /** All of it where the reader cannot know what it was before. */
    void changed(StoredEntity before, StoredEntity after) {
        String id = after.id();
        boolean whole = renamed.contains(id) || before.kind() == EntityKind.ADDRESS && before.value("standard").isEmpty();
        changed.put(id, id + " ~ " + delta(renamed.contains(id) ? Map.of() : before.golden(), after.golden(), whole));
    }

    boolean wantsWhole(String id) {
        return renamed.contains(id);
    }

    private static String delta(Map<String, String> before, Map<String, String> after, boolean whole) {
        Map<String, List<String>> delta = new TreeMap<>();
        TreeSet<String> attributes = new TreeSet<>(before.keySet());
        attributes.addAll(after.keySet());
        for (String a : attributes) {
            if (whole || !Objects.equals(before.get(a), after.get(a))) {
                delta.put(a, Arrays.asList(before.get(a), after.get(a)));
            }
        }
        try {
            return JSON.writeValueAsString(delta);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What became of a group of parts, in the place of what was said of each of them.
     *
     * @param cluster parts that are one now
     * @param before  entities as they were shown before the transaction, by id
     * @param ids     all that lead to it
     */
    void settle(Collection<String> cluster, Map<String, StoredEntity> before, StoredEntity now, Collection<String> ids) {
        boolean said = false;
        for (String id : cluster) {
            said |= made.remove(id) != null | changed.remove(id) != null | redirected.remove(id) != null;
        }
        redirected.replaceAll((from, entry) -> cluster.contains(entry.substring(entry.indexOf('>') + 1)) ? from + " >" + now.id() : entry);
        before.keySet().stream().filter(id -> !id.equals(now.id()) && ids.contains(id)).forEach(id -> redirected(id, now.id()));
        StoredEntity old = before.get(now.id());
        if (old == null) {
            renamed.add(now.id());
            changed(now, now);
        } else if (!old.golden().equals(now.golden())) {
            changed(old, now);
        } else if (said) {
            touched(now.id());
        }
    }

    /** In one order, whatever came first. */
    List<String> entries() {
        List<String> out = new ArrayList<>(made.size() + changed.size() + redirected.size());
        out.addAll(made.values());
        out.addAll(redirected.values());
        changed.forEach((id, entry) -> {
            if (!redirected.containsKey(id) && !made.containsKey(id)) {
                out.add(entry);
            }
        });
        return out;
    }
}
