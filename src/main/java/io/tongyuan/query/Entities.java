package io.tongyuan.query;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.identity.KeyForm;
import io.tongyuan.model.EntityKind;
import io.tongyuan.privacy.Vault;
import io.tongyuan.reconcile.Survivorship;
import java.util.Optional;

/** Looks entities up by what they are known by. */
public final class Entities {
    private final GraphStore graph;
    private final Vault vault;
    private final Survivorship survivorship;

    public Entities(GraphStore graph, Vault vault, Survivorship survivorship) {
        this.graph = graph;
        this.vault = vault;
        this.survivorship = survivorship;
    }

    /** By public id; one that was merged away leads to the survivor, whose id the answer then has. */
    public Optional<EntityView> findById(String publicId) {
        return graph.read(tx -> tx.findById(publicId).map(e -> EntityView.of(Dossier.read(tx, e, survivorship), vault)));
    }

    public Optional<EntityView> findEntity(String code) {
        return find(EntityKind.LEGAL_ENTITY, KeyForm.legalEntity(code));
    }

    public Optional<EntityView> findProject(String code) {
        return find(EntityKind.PROJECT, KeyForm.project(code));
    }

    private Optional<EntityView> find(EntityKind kind, String key) {
        return graph.ask(tx -> tx.known(kind, key)).map(e -> EntityView.of(Dossier.of(e, survivorship), vault));
    }
}
