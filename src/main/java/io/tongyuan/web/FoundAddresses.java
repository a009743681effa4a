package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.Finding;
import io.tongyuan.model.Point;
import io.tongyuan.query.AddressSearch;
import java.util.List;

/**
 * Addresses as a FeatureCollection of RFC 7946, with a foreign member (6.1) that says what was made of the text.
 *
 * @param type     FeatureCollection
 * @param query    what was asked, and how far it is confirmed
 * @param features best first
 */
@Schema(name = "FoundAddresses")
record FoundAddresses(String type, Query query, List<Feature> features) {
    /**
     * @param verdict      MATCH, PARTIAL, AMBIGUOUS (the first features fit equally) or NONE
     * @param confirmedTo  the finest level confirmed
     * @param confirmed    the same in Chinese
     * @param division     twelve digits of the finest division confirmed, "" where none is
     * @param path         that division by name
     * @param zone         development zone named, "" where none is
     * @param poi          the registered point of interest named, of whose address the features then are; null where the
     *                     text is found without
     */
    @Schema(name = "AddressQuery")
    record Query(String text, String verdict, String confirmedTo, String confirmed, String division, DivisionPath path,
                 String zone, List<Finding> findings, @Nullable Poi poi) {
    }

    /** @param geometry null where its register gives no coordinates */
    @Schema(name = "PointOfInterest")
    record Poi(String id, String name, String address, @Nullable Geometry geometry) {
        private static @Nullable Poi of(AddressSearch.@Nullable Poi poi) {
            return poi == null ? null : new Poi(poi.id(), poi.name(), poi.address(), FoundAddresses.geometry(poi.point()));
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
     * @param coordinates longitude and latitude in degrees
     */
    @Schema(name = "AddressGeometry")
    record Geometry(String type, List<Double> coordinates) {
    }

    /**
     * @param address     the whole as the register writes it
     * @param score       0 to 1
     * @param confirmedTo the level down to which it agrees with what is written
     * @param confirmed   the same in Chinese
     * @param faults      what speaks against it or is not confirmed, in Chinese
     * @param distanceM   metres from lat and lon; null where they were not given, or the register has no coordinates
     */
    @Schema(name = "AddressProperties")
    record Properties(String address, double score, String confirmedTo, String confirmed, List<String> faults,
                      @Nullable Double distanceM) {
    }

    static FoundAddresses of(AddressSearch.Answer answer) {
        Query query = new Query(answer.text(), answer.verdict().name(), answer.confirmedTo().name(),
                answer.confirmedTo().chinese(), answer.division(), answer.path(), answer.zone(), answer.findings(), Poi.of(answer.poi()));
        return new FoundAddresses("FeatureCollection", query, answer.hits().stream().map(FoundAddresses::feature).toList());
    }

    private static Feature feature(AddressSearch.Hit hit) {
        Properties properties = new Properties(hit.address(), hit.score(), hit.extent().name(), hit.extent().chinese(),
                hit.faults().stream().map(fault -> fault.text()).toList(), hit.distanceM());
        return new Feature("Feature", hit.id(), geometry(hit.point()), properties);
    }

    static @Nullable Geometry geometry(@Nullable Point point) {
        return point == null ? null : new Geometry("Point", List.of(point.lon(), point.lat()));
    }
}
