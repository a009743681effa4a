package io.tongyuan.query;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.model.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How two entities are linked: the shortest ways from one to the other, in whichever direction the links point. */
public final class LinkPaths {
    /** Links in a row. Beyond it everything in a county is linked to everything. */
    public static final int LONGEST = 6;
    private static final int SHOWN = 10;
    private static final int RECORDS_A_LINK = 20;

    private final GraphStore graph;

    public LinkPaths(GraphStore graph) {
        this.graph = graph;
    }

    /**
     * @param length links of each path; null where there is none of up to {@link #LONGEST}
     * @param paths  all as short, no more than ten; each its links from the one end to the other, those of one
     *               step together where two are linked in several ways
     * @param more   true where there are more as short
     * @param cut    true where so much is linked to either that not all could be followed: there may then be a shorter
     *               path, or one where none is shown
     */
    public record Answer(End from, End to, Integer length, List<List<LinkView>> paths, boolean more, boolean cut) {
    }

    /** @param id public id in force; another one may have been asked for */
    public record End(String id, EntityKind kind, String label) {
        static End of(StoredEntity e) {
            return new End(e.id(), e.kind(), Neighbours.label(e));
        }
    }

    /** Which of the two public ids nobody has, or the answer. */
    public record Found(Optional<String> unknown, Optional<Answer> answer) {
    }

    public Found between(String fromId, String toId) {
        return graph.read(tx -> {
            Optional<StoredEntity> from = tx.findById(fromId);
            Optional<StoredEntity> to = tx.findById(toId);
            return from.isEmpty() || to.isEmpty() ? new Found(Optional.of(from.isEmpty() ? fromId : toId), Optional.empty())
                    : new Found(Optional.empty(), Optional.of(between(tx, from.get(), to.get())));
        });
    }

    private static Answer between(ReadTransaction tx, StoredEntity from, StoredEntity to) {
        PathSearch search = new PathSearch(tx, from.id(), to.id(), LONGEST);
        List<List<String>> found = search.run(SHOWN + 1);
        List<List<LinkView>> paths = found.stream().limit(SHOWN).map(ids -> links(tx, ids)).toList();
        Integer length = found.isEmpty() ? null : found.getFirst().size() - 1;
        return new Answer(End.of(from), End.of(to), length, paths, found.size() > SHOWN, search.cut());
    }

    private static List<LinkView> links(ReadTransaction tx, List<String> ids) {
        List<LinkView> links = new ArrayList<>();
        for (int i = 1; i < ids.size(); i++) {
            links.addAll(LinkView.fold(tx, tx.between(ids.get(i - 1), ids.get(i), RECORDS_A_LINK), i));
        }
        return links;
    }
}
