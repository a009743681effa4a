package io.tongyuan.query;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.KnownEntity;
import io.tongyuan.identity.KeyForm;
import io.tongyuan.model.EntityKind;
import io.tongyuan.privacy.Vault;
import io.tongyuan.reconcile.Survivorship;
import java.util.Optional;

/** Looks entities up by what they are known by, as they are or were. */
public final class Entities {
    private final GraphStore graph;
    private final Vault vault;
    private final Survivorship survivorship;
    private final PolicyHistory policies;

    public Entities(GraphStore graph, Vault vault, Survivorship survivorship, PolicyHistory policies) {
        this.graph = graph;
        this.vault = vault;
        this.survivorship = survivorship;
        this.policies = policies;
    }

    /** By public id; one that was merged away leads to the survivor, whose id the answer then has. */
    public Optional<EntityView> findById(String publicId, When when) {
        Moment moment = Moment.of(when.asOf(), survivorship, policies);
        return graph.read(tx -> tx.findById(publicId).map(e -> new KnownEntity(e, moment.in(tx).assertions(e.kind(), e.id()))))
                .flatMap(moment::dossier).map(d -> EntityView.of(d, vault));
    }

    public Optional<EntityView> findEntity(String code, When when) {
        return find(EntityKind.LEGAL_ENTITY, KeyForm.legalEntity(code), when);
    }

    public Optional<EntityView> findProject(String code, When when) {
        return find(EntityKind.PROJECT, KeyForm.project(code), when);
    }

    private Optional<EntityView> find(EntityKind kind, String key, When when) {
        Moment moment = Moment.of(when.asOf(), survivorship, policies);
        return graph.ask(tx -> moment.in(tx).known(kind, key)).flatMap(moment::dossier).map(d -> EntityView.of(d, vault));
    }
}
