package io.tongyuan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.AddressState;
import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.Finding;
import io.tongyuan.model.Point;
import io.tongyuan.query.AddressParts;
import io.tongyuan.query.AddressSearch;
import io.tongyuan.query.AskedSystem;
import java.util.List;

/**
 * Addresses as a FeatureCollection of RFC 7946 and GeocodeJSON 0.1, with a foreign member that says what was made of the text.
 *
 * @param type     FeatureCollection
 * @param query    what was asked, and how far it is confirmed
 * @param features best first
 */
@Schema(name = "FoundAddresses")
record FoundAddresses(String type, Geocoding geocoding, Query query, List<Feature> features) {
    /**
     * @param verdict      MATCH, PARTIAL, AMBIGUOUS (the first features fit equally) or NONE
     * @param confirmedTo  the finest level confirmed
     * @param confirmed    the same in Chinese
     * @param division     twelve digits of the finest division confirmed, "" where none is
     * @param path         that division by name
     * @param place        what is confirmed and no more: null where nothing is, or several places fit equally
     * @param zone         development zone named, "" where none is
     * @param poi          the registered point of interest named, of whose address the features then are; null where the
     *                     text is found without
     * @param crs          of all coordinates here
     */
    @Schema(name = "AddressQuery")
    record Query(String text, String verdict, String confirmedTo, String confirmed, String division, DivisionPath path,
                 String zone, @Nullable Place place, List<String> faults, List<Finding> findings, @Nullable Poi poi, String crs) {
    }

    /**
     * @param id       public id of the register's entry for just this place, "" where it has none
     * @param address  divisions alone where no more is confirmed
     * @param geometry null for a division, and where the register has no coordinates
     * @param state    absent where it stands and nobody doubts it
     */
    @Schema(name = "ConfirmedPlace")
    record Place(String id, String address, @Nullable Geometry geometry, @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) AddressState state) {
        private static @Nullable Place of(AddressSearch.@Nullable Place place, AskedSystem crs) {
            return place == null ? null : new Place(place.id(), place.address(), FoundAddresses.geometry(place.point(), crs), place.state());
        }
    }

    /**
     * @param geometry null where its register gives no coordinates
     * @param disputed attributes that an open dispute is about; absent where there is none
     */
    @Schema(name = "PointOfInterest")
    record Poi(String id, String name, String address, @Nullable Geometry geometry, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> disputed) {
        private static @Nullable Poi of(AddressSearch.@Nullable Poi poi, AskedSystem crs) {
            return poi == null ? null : new Poi(poi.id(), poi.name(), poi.address(), FoundAddresses.geometry(poi.point(), crs), poi.disputed());
        }
    }

    /**
     * @param type     Feature
     * @param id       public id
     * @param geometry null where the register has no coordinates
     */
    @Schema(name = "AddressFeature")
    record Feature(String type, String id, @Nullable Geometry geometry, Properties properties) {
    }

    /**
     * @param type        Point
     * @param coordinates longitude and latitude in degrees, or easting and northing in metres where crs is a projected one
     */
    @Schema(name = "AddressGeometry")
    record Geometry(String type, List<Double> coordinates) {
    }

    /**
     * @param address     the whole as the register writes it
     * @param parts       the same part by part
     * @param score       0 to 1
     * @param confirmedTo the level down to which it agrees with what is written
     * @param confirmed   the same in Chinese
     * @param faults      what speaks against it or is not confirmed, in Chinese
     * @param distanceM   metres from lat and lon; null where they were not given, or the register has no coordinates
     * @param state       absent where it stands and nobody doubts it
     */
    @Schema(name = "AddressProperties")
    record Properties(String address, AddressParts parts, double score, String confirmedTo, String confirmed, List<String> faults,
                      @Nullable Double distanceM, Geocoding.Place geocoding, @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) AddressState state) {
    }

    static FoundAddresses of(AddressSearch.Answer answer, AskedSystem crs, Gazetteer gazetteer) {
        Query query = new Query(answer.text(), answer.verdict().name(), answer.confirmedTo().name(), answer.confirmedTo().chinese(),
                answer.division(), answer.path(), answer.zone(), Place.of(answer.place(), crs),
                answer.faults().stream().map(fault -> fault.text()).toList(), answer.findings(), Poi.of(answer.poi(), crs), crs.name());
        return new FoundAddresses("FeatureCollection", Geocoding.of(answer.text()), query,
                answer.hits().stream().map(hit -> feature(hit, crs, gazetteer)).toList());
    }

    private static Feature feature(AddressSearch.Hit hit, AskedSystem crs, Gazetteer gazetteer) {
        Properties properties = new Properties(hit.address(), hit.parts(), hit.score(), hit.extent().name(), hit.extent().chinese(),
                hit.faults().stream().map(fault -> fault.text()).toList(), hit.distanceM(),
                Geocoding.Place.of(hit.address(), hit.parts(), hit.extent(), gazetteer), hit.state());
        return new Feature("Feature", hit.id(), geometry(hit.point(), crs), properties);
    }

    static @Nullable Geometry geometry(@Nullable Point point, AskedSystem crs) {
        if (point == null) {
            return null;
        }
        double[] at = crs.coordinates(point);
        return new Geometry("Point", List.of(at[0], at[1]));
    }
}
