package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.address.index.AddressIndex;
import io.tongyuan.address.index.Beneath;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.Occupants;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.model.AddressState;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.StandardAddress;
import io.tongyuan.privacy.Mask;
import io.tongyuan.privacy.Vault;
import io.tongyuan.reconcile.Survivorship;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An address with what lies in it: finer addresses, and what is registered, resides or is located there. */
public final class AddressContents {
    /** So many of the addresses that lie in it are asked for what is there; the answer says where there are more. */
    private static final int ASKED = 1000;

    private final GraphStore graph;
    private final AddressIndex index;
    private final Vault vault;
    private final Survivorship survivorship;

    public AddressContents(GraphStore graph, AddressIndex index, Vault vault, Survivorship survivorship) {
        this.graph = graph;
        this.index = index;
        this.vault = vault;
        this.survivorship = survivorship;
    }

    /**
     * @param standard  false for an address that some record writes and the register does not have
     * @param extent    what it is an address of; NONE where it is not standard
     * @param beneath   the finer addresses in it
     * @param contents  by kind, at the address itself or at one of those beneath
     * @param cut       true where contents were asked of the first thousand addresses beneath alone
     */
    public record Answer(String id, boolean standard, Extent extent, EntityView view, Inside beneath,
                         Map<EntityKind, Occupied> contents, boolean cut) {
    }

    /** @param counts how many of each extent */
    public record Inside(int count, Map<Extent, Integer> counts, List<Place> first) {
    }

    /** @param state null where it stands and nobody doubts it */
    public record Place(String id, String address, Extent extent, @JsonInclude(JsonInclude.Include.NON_NULL) AddressState state) {
    }

    public record Occupied(long count, List<Occupant> first) {
    }

    /**
     * @param id     public id
     * @param label  its name; a person's with all but the first character concealed
     * @param number the number it is known by, a person's masked; "" where it has none
     * @param at     public id of the address
     * @param disputed attributes of it that an open dispute is about
     */
    public record Occupant(String id, String label, String number, String at, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> disputed) {
    }

    /**
     * Empty where no address has that public id.
     *
     * @param limit of the items of each list
     */
    public Optional<Answer> of(String id, int limit) {
        return graph.read(tx -> tx.findById(id).filter(e -> e.kind() == EntityKind.ADDRESS).map(e -> of(tx, e, limit)));
    }

    private Answer of(ReadTransaction tx, StoredEntity entity, int limit) {
        Optional<StandardAddress> standard = index.findById(entity.id());
        Beneath beneath = standard.map(a -> index.beneath(a, ASKED)).orElse(new Beneath(Map.of(), List.of()));
        List<String> ids = new ArrayList<>();
        ids.add(entity.id());
        beneath.first().forEach(a -> ids.add(a.id()));
        Map<EntityKind, Occupied> contents = new EnumMap<>(EntityKind.class);
        for (Occupants o : tx.occupants(ids, limit)) {
            EntityKind kind = EntityKind.ofId(String.valueOf(o.letter()));
            contents.put(kind, new Occupied(o.count(), named(tx, kind, o.first())));
        }
        List<Place> first = beneath.first().stream().limit(limit)
                .map(a -> new Place(a.id(), a.text(), Extent.of(a), AddressSearch.told(a))).toList();
        return new Answer(entity.id(), standard.isPresent(), standard.map(Extent::of).orElse(Extent.NONE),
                EntityView.of(Dossier.read(tx, entity, survivorship), vault),
                new Inside(beneath.count(), beneath.counts(), first), contents, beneath.count() > ASKED);
    }

    private List<Occupant> named(ReadTransaction tx, EntityKind kind, List<Occupants.Occupant> first) {
        Map<String, StoredEntity> byId = new HashMap<>();
        tx.byIds(kind, first.stream().map(Occupants.Occupant::id).toList()).forEach(e -> byId.put(e.id(), e));
        return first.stream().map(o -> occupant(byId.get(o.id()), o.addressId())).toList();
    }

    private Occupant occupant(StoredEntity e, String at) {
        if (e.kind() == EntityKind.PERSON) {
            String number = e.sealed().length == 0 ? "" : Mask.idNumber(vault.decryptId(e.sealed()));
            return new Occupant(e.id(), Mask.name(e.value("name")), number, at, e.disputed());
        }
        String number = e.value("uscc") + e.value("code") + e.value("number");
        return new Occupant(e.id(), Neighbours.label(e), number, at, e.disputed());
    }
}
