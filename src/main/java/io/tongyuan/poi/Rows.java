package io.tongyuan.poi;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.StoredPlaceRow;
import io.tongyuan.reconcile.PlaceCategories;
import java.util.Optional;

/** Rows of the shared layer, made of places as they stand. */
final class Rows {
    private final AddressParser parser;

    Rows(AddressParser parser) {
        this.parser = parser;
    }

    /** @param before what the layer has of it, null for nothing */
    StoredPlaceRow row(StoredEntity place, Standing standing, StoredPlaceRow before, long seq) {
        String closed = standing.state() == PlaceState.CLOSED ? standing.history().getLast().text() : Standing.closed(place);
        PlaceState state = closed.isEmpty() ? standing.state() : PlaceState.CLOSED;
        boolean shared = state == PlaceState.RELEASED;
        String division = PartReader.division(parser.parse(place.value("addressWithin") + place.value("address")));
        String reason = state == PlaceState.CLOSED ? closed : shared || standing.history().isEmpty() ? "" : standing.history().getLast().text();
        return new StoredPlaceRow(place.id(), state.name(), shared, shared || before != null && (before.shared() || before.wasShared()), division,
                place.value(PlaceCategories.CODE), place.point().map(p -> p.lon()), place.point().map(p -> p.lat()), "", seq, reason);
    }

    /** Another has taken its place. */
    static StoredPlaceRow merged(StoredPlaceRow before, String into, long seq) {
        return new StoredPlaceRow(before.id(), "MERGED", false, before.shared() || before.wasShared(), before.division(), before.category(), before.lon(), before.lat(),
                into, seq, "已并入 " + into);
    }

    static Optional<StoredPlaceRow> changed(StoredPlaceRow before, StoredPlaceRow now, boolean touched) {
        return touched || before == null || !before.equals(withSeq(now, before.seq())) ? Optional.of(now) : Optional.empty();
    }

    private static StoredPlaceRow withSeq(StoredPlaceRow row, long seq) {
        return new StoredPlaceRow(row.id(), row.state(), row.shared(), row.wasShared(), row.division(), row.category(), row.lon(), row.lat(), row.into(), seq, row.reason());
    }
}
