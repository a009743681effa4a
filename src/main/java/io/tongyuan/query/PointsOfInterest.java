package io.tongyuan.query;

import io.tongyuan.address.index.AddressIndex;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.PlaceRelation.Located;
import io.tongyuan.address.matching.Resolution;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.ReadTransaction;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.EntityKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Registered points of interest (政务POI), for a text that names one where no standard address confirms it. */
public final class PointsOfInterest {
    private static final int CANDIDATES = 100;
    private static final Set<ElementType> NAMES = EnumSet.of(ElementType.POI, ElementType.SUB_POI);
    /** 医院以东100米 is not the hospital. */
    private static final Set<ElementType> BESIDE = EnumSet.of(ElementType.DIRECTION, ElementType.DISTANCE, ElementType.INTERSECTION);

    private final GraphStore graph;
    private final AddressIndex index;
    private final Places places;

    public PointsOfInterest(GraphStore graph, AddressIndex index, Places places) {
        this.graph = graph;
        this.index = index;
        this.places = places;
    }

    /**
     * @param id       public id
     * @param located  its own position and the standard address of the address that its register writes
     * @param provider who registers it
     * @param disputed attributes that an open dispute is about
     */
    public record Named(String id, String name, String address, Located located, String provider, String resource, List<String> disputed) {
        Evidence.Seen seen() {
            return new Evidence.Seen("政务POI", address.isEmpty() ? name : name + "：" + address, provider, resource, "", "", !disputed.isEmpty());
        }
    }

    /** The one that the text names; empty where the text is confirmed without it, or several in the county are called so. */
    public Optional<Named> named(Resolution written) {
        List<AddressElement> elements = written.written().elements();
        if (written.confirmedTo().atLeast(Extent.ESTATE) || elements.stream().anyMatch(e -> BESIDE.contains(e.type()))) {
            return Optional.empty();
        }
        return elements.stream().filter(e -> NAMES.contains(e.type())).reduce((first, last) -> last)
                .flatMap(e -> only(e.value(), written.county()));
    }

    private Optional<Named> only(String name, String county) {
        String form = NameForm.of(name);
        List<String> candidates = index.named(EntityKind.POI, form, CANDIDATES);
        return candidates.isEmpty() ? Optional.empty() : graph.read(tx -> only(tx, candidates, form, county));
    }

    private Optional<Named> only(ReadTransaction tx, List<String> candidates, String form, String county) {
        List<StoredEntity> called = tx.byIds(EntityKind.POI, candidates).stream()
                .filter(e -> e.registered() && NameForm.of(e.value("name")).equals(form)).toList();
        List<Named> there = called.stream().map(e -> inCounty(tx, e, county)).filter(Objects::nonNull).toList();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    /** Null where it lies in another county. */
    private Named inCounty(ReadTransaction tx, StoredEntity poi, String county) {
        String address = poi.value("addressWithin") + poi.value("address");
        Resolution resolution = places.resolve(address, county);
        String own = resolution.county();
        if (!county.isEmpty() && !own.isEmpty() && !own.equals(county)) {
            return null;
        }
        var origin = tx.assertions(EntityKind.POI, poi.id()).stream().findFirst();
        return new Named(poi.id(), poi.value("name"), address, new Located(resolution, poi.point(), ""),
                origin.map(a -> a.provider()).orElse(""), origin.map(a -> a.resource()).orElse(""), poi.disputed());
    }
}
