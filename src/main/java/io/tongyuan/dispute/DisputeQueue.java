package io.tongyuan.dispute;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.model.Failed;
import io.tongyuan.sharing.AuditReader;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Disputes as they are listed and looked at. */
public final class DisputeQueue {
    private final GraphStore graph;
    private final AuditReader audit;

    public DisputeQueue(GraphStore graph, AuditReader audit) {
        this.graph = graph;
        this.audit = audit;
    }

    /** @param agency may be the holder or the reporter; what is empty is not asked for */
    public record Filter(Optional<DisputeState> state, String holder, String reporter, String agency, String entity, String attribute) {
    }

    /** @param next to be asked for as {@code after}; "" where there is no more */
    public record Page(List<Dispute> disputes, String next) {
    }

    /** Those whose term ends first come first. */
    public Page list(Filter filter, String after, int limit) {
        TreeMap<String, Object> wanted = new TreeMap<>();
        filter.state().ifPresent(s -> wanted.put("state", s.name()));
        wanted.put("holder", filter.holder());
        wanted.put("reporter", filter.reporter());
        wanted.put("agency", filter.agency());
        wanted.put("entity", filter.entity());
        wanted.put("attribute", filter.attribute());
        List<Dispute> found = graph.read(tx -> tx.disputes(wanted, after, limit + 1)).stream().map(DisputeText::read).toList();
        boolean more = found.size() > limit;
        List<Dispute> page = more ? found.subList(0, limit) : found;
        return new Page(page, more ? page.getLast().due() + " " + page.getLast().id() : "");
    }

    /** @throws Failed DISPUTE_UNKNOWN */
    public Dispute get(String id) {
        return graph.read(tx -> tx.dispute(id)).map(DisputeText::read).orElseThrow(() -> new Failed("DISPUTE_UNKNOWN", "没有编号为 " + id + " 的疑义。"));
    }

    /** Who was given the entity's data, by the audit log; each with the last time. */
    public List<AuditReader.Consumer> consumers(String id) {
        return audit.consumersOf(get(id).entity());
    }
}
