package io.tongyuan.query;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.identity.KeyForm;
import io.tongyuan.model.EntityKind;
import io.tongyuan.privacy.Vault;
import io.tongyuan.reconcile.Survivorship;
import java.util.Optional;
import java.util.function.Function;

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
        return find(tx -> tx.findById(publicId));
    }

    public Optional<EntityView> findEntity(String code) {
        return find(tx -> tx.findByKey(EntityKind.LEGAL_ENTITY, KeyForm.legalEntity(code)));
    }

    public Optional<EntityView> findProject(String code) {
        return find(tx -> tx.findByKey(EntityKind.PROJECT, KeyForm.project(code)));
    }

    private Optional<EntityView> find(Function<ReadTransaction, Optional<StoredEntity>> by) {
        return graph.read(tx -> by.apply(tx).map(e -> EntityView.of(Dossier.read(tx, e, survivorship), vault)));
    }
}
