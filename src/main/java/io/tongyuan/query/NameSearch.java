package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.address.index.AddressIndex;
import io.tongyuan.address.index.IndexedName;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.identity.KeyForm;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.EntityKind;
import io.tongyuan.query.NameMatch.How;
import io.tongyuan.query.NameMatch.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Legal entities and projects by what people call them. */
public final class NameSearch {
    /** So many are fetched by shared pairs of characters, then ranked by {@link NameMatch}. */
    private static final int CANDIDATES = 300;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{15}|[0-9A-Z]{18}", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE_START = Pattern.compile("[0-9]{4}[0-9‐‑‒–—―−﹣－-]*");
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score).reversed()
            .thenComparing(Hit::registered, Comparator.reverseOrder()).thenComparing(h -> h.name().length())
            .thenComparing(Hit::name).thenComparing(Hit::id);

    private final GraphStore graph;
    private final AddressIndex index;
    private final NameMatch match;

    public NameSearch(GraphStore graph, AddressIndex index, Gazetteer gazetteer) {
        this.graph = graph;
        this.index = index;
        this.match = new NameMatch(gazetteer);
    }

    /** @param more true where more agree than are shown */
    public record Answer(List<Hit> hits, boolean more) {
    }

    /**
     * @param id         public id
     * @param registered false where records only mention it
     * @param matched    how it agrees: CODE, NAME, OTHER_NAME (former name, a project's unit), SHORT_NAME,
     *                   SHORT_NAME_BEGINS, PART, OTHER_NAME_PART, ALIKE
     * @param disputed   attributes of it that an open dispute is about
     * @param score      0 to 1, by hand-set steps: no probability
     */
    public record Hit(String id, String code, String name, @JsonInclude(JsonInclude.Include.NON_EMPTY) String formerName,
                      @JsonInclude(JsonInclude.Include.NON_EMPTY) String unitName, String state, boolean registered,
                      String matched, double score, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> disputed) {
        static Hit of(StoredEntity e, Result r) {
            boolean project = e.kind() == EntityKind.PROJECT;
            return new Hit(e.id(), e.value(project ? "code" : "uscc"), e.value("name"), e.value("formerName"), e.value("unitName"),
                    e.value("state"), e.registered(), r.how().name(), r.score(), e.disputed());
        }
    }

    public Answer entities(String sought, int limit) {
        return graph.read(tx -> {
            List<Hit> hits = new ArrayList<>();
            if (CODE.matcher(sought).matches()) {
                tx.findByKey(EntityKind.LEGAL_ENTITY, KeyForm.legalEntity(sought)).ifPresent(e -> hits.add(Hit.of(e, Result.of(How.CODE))));
            }
            return byName(tx, EntityKind.LEGAL_ENTITY, "formerName", sought, hits, limit);
        });
    }

    public Answer projects(String sought, int limit) {
        return graph.read(tx -> {
            List<Hit> hits = new ArrayList<>();
            if (CODE_START.matcher(sought).matches()) {
                tx.keyStartingWith(EntityKind.PROJECT, KeyForm.project(sought), limit + 1).forEach(e -> hits.add(Hit.of(e, Result.of(How.CODE))));
            }
            return byName(tx, EntityKind.PROJECT, "unitName", sought, hits, limit);
        });
    }

    /** What it is found by. */
    static IndexedName indexed(StoredEntity e) {
        String other = e.value(e.kind() == EntityKind.PROJECT ? "unitName" : "formerName");
        boolean suggested = e.kind() == EntityKind.POI && e.registered();
        return new IndexedName(e.id(), e.kind(), Stream.of(e.value("name"), other).filter(n -> !n.isEmpty()).map(NameForm::of).toList(),
                suggested ? e.value("name") : "", suggested ? e.value("addressWithin") + e.value("address") : "", suggested ? e.point() : Optional.empty(), e.disputed());
    }

    private Answer byName(ReadTransaction tx, EntityKind kind, String other, String sought, List<Hit> hits, int limit) {
        List<String> candidates = index.named(kind, NameForm.of(NameMatch.withoutForm(sought)), CANDIDATES);
        for (StoredEntity e : tx.byIds(kind, candidates)) {
            Result r = match.of(sought, e.value("name"), e.value(other));
            if (r.score() > 0 && hits.stream().noneMatch(h -> h.id().equals(e.id()))) {
                hits.add(Hit.of(e, r));
            }
        }
        hits.sort(BEST_FIRST);
        boolean more = hits.size() > limit || candidates.size() == CANDIDATES;
        return new Answer(List.copyOf(hits.subList(0, Math.min(limit, hits.size()))), more);
    }
}
