package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policy in force, and how far the golden values have been brought up to it. Within one transaction. */
public final class PolicyRuns {
    /** Since when the policy is in force that an unfinished run is of: a list of one or none. */
    static final String BEGUN = "COLLECT { MATCH (run:Singleton {name: 'policyRun'}) MATCH (p:Policy {number: run.policy}) RETURN p.at }";

    private final WriteTransaction tx;

    PolicyRuns(WriteTransaction tx) {
        this.tx = tx;
    }

    /**
     * A run that is not finished.
     *
     * @param kinds of entities still to be looked at, in order
     * @param after the id of the first of them up to which it was done
     */
    public record Run(int policy, List<EntityKind> kinds, String after) {
    }

    public StoredPolicy get(int number) {
        return StoredPolicy.of(tx.list("MATCH (p:Policy {number: $number})" + StoredPolicy.RETURN, Map.of("number", number)).getFirst());
    }

    /** Puts a policy in force from this turn on. */
    public void enact(StoredPolicy policy) {
        tx.run("CREATE (:Policy {number: $number, at: $at, titles: $titles, files: $files})", Map.of("number", policy.number(),
                "at", policy.at(), "titles", List.copyOf(policy.files().keySet()), "files", List.copyOf(policy.files().values())));
        tx.run("MATCH (w:Singleton {name: 'writer'}) SET w.policy = $number", Map.of("number", policy.number()));
    }

    public Optional<Run> unfinished() {
        return tx.list("MATCH (r:Singleton {name: 'policyRun'}) RETURN r.policy AS policy, r.kinds AS kinds, r.after AS after", Map.of()).stream()
                .findFirst().map(r -> new Run(r.get("policy").asInt(), r.get("kinds").asList(k -> EntityKind.valueOf(k.asString())), r.get("after").asString()));
    }

    /** Keeps how far it is; ends it where nothing is left. */
    public void keep(Run run) {
        if (run.kinds().isEmpty()) {
            tx.run("MATCH (r:Singleton {name: 'policyRun'}) DELETE r", Map.of());
            return;
        }
        tx.run("MERGE (r:Singleton {name: 'policyRun'}) SET r.policy = $policy, r.kinds = $kinds, r.after = $after", Map.of("policy", run.policy(),
                "kinds", new ArrayList<>(run.kinds().stream().map(EntityKind::name).toList()), "after", run.after()));
    }
}
