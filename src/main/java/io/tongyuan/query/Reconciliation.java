package io.tongyuan.query;

import io.tongyuan.address.index.AddressIndex;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Verdict;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Standard addresses as the entities that others reconcile their data against: only what the register has an entry and so an id for. */
public final class Reconciliation {
    private static final Pattern ID = Pattern.compile("A[0-9A-Z]{10,40}");

    private final AddressIndex index;
    private final AddressSearch search;
    private final Autocomplete autocomplete;

    public Reconciliation(AddressIndex index, AddressSearch search, Autocomplete autocomplete) {
        this.index = index;
        this.search = search;
        this.autocomplete = autocomplete;
    }

    /**
     * @param point    null where the register has no coordinates
     * @param disputed true while a dispute about it is open
     */
    public record Entity(String id, String address, Extent extent, Point point, boolean disputed) {
        static Entity of(StandardAddress a) {
            return new Entity(a.id(), a.text(), Extent.of(a), a.point().orElse(null), !a.state().disputed().isEmpty());
        }
    }

    /**
     * @param score  0 to 1
     * @param match  true where the text is confirmed whole and this is the one place that fits
     * @param faults how many things speak against it
     */
    public record Candidate(Entity entity, double score, boolean match, int faults) {
    }

    public Optional<Entity> find(String id) {
        return ID.matcher(id).matches() ? index.findById(id).map(Entity::of) : Optional.empty();
    }

    /** Best first. A public id is answered with what it names. */
    public List<Candidate> candidates(String text, String within, int limit) {
        Optional<Entity> named = find(text.strip());
        return named.isPresent() ? List.of(new Candidate(named.get(), 1, true, 0)) : candidates(search.search(text, within, Optional.empty(), limit));
    }

    /** As {@link #candidates(String, String, int)}, for an address given part by part. */
    public List<Candidate> candidates(WrittenParts parts, String within, int limit) {
        return candidates(search.search(parts, within, Optional.empty(), limit));
    }

    private static List<Candidate> candidates(AddressSearch.Answer answer) {
        List<Candidate> out = new ArrayList<>();
        for (AddressSearch.Hit hit : answer.hits()) {
            if (!hit.id().isEmpty()) {
                boolean match = answer.verdict() == Verdict.MATCH && answer.place() != null && answer.place().id().equals(hit.id())
                        && (hit.state() == null || hit.state().stands());
                boolean disputed = hit.state() != null && !hit.state().disputed().isEmpty();
                out.add(new Candidate(new Entity(hit.id(), hit.address(), hit.extent(), hit.point(), disputed), hit.score(), match, hit.faults().size()));
            }
        }
        return out;
    }

    /** What the beginning of a text may become, of what has an entry in the register. */
    public List<Entity> suggested(String prefix, int skip, int limit) {
        Map<String, Entity> out = new LinkedHashMap<>();
        find(prefix.strip()).ifPresent(e -> out.put(e.id(), e));
        if (out.isEmpty()) {
            candidates(prefix, "", limit).forEach(c -> out.putIfAbsent(c.entity().id(), c.entity()));
            for (Autocomplete.Item item : autocomplete.complete(prefix, "", skip + limit).suggestions()) {
                Optional.ofNullable(search.search(item.label(), "", Optional.empty(), 1).place()).filter(p -> !p.id().isEmpty())
                        .flatMap(p -> index.findById(p.id())).ifPresent(a -> out.putIfAbsent(a.id(), Entity.of(a)));
            }
        }
        return out.values().stream().skip(skip).limit(limit).toList();
    }

    /** @throws Failed ADDRESS_UNKNOWN */
    public Entity get(String id) {
        return find(id).orElseThrow(() -> new Failed("ADDRESS_UNKNOWN", "没有该公开标识的标准地址，请核对标识。"));
    }
}
