package io.tongyuan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tongyuan.query.NearestAddresses;
import java.util.List;

/**
 * The addresses round a point as a FeatureCollection of RFC 7946.
 *
 * @param type     FeatureCollection
 * @param point    asked for, in CGCS2000
 * @param features nearest first
 */
@Schema(name = "NearAddresses")
record NearAddresses(String type, FoundAddresses.Geometry point, List<Feature> features) {
    /**
     * @param type Feature
     * @param id   public id
     */
    @Schema(name = "NearAddressFeature")
    record Feature(String type, String id, FoundAddresses.Geometry geometry, Properties properties) {
    }

    /**
     * @param address        the whole as the register writes it
     * @param extent         what it is an address of
     * @param level          the same in Chinese
     * @param distanceM      metres from the point
     * @param bearingDegrees from the point to the address, clockwise from north
     */
    @Schema(name = "NearAddressProperties")
    record Properties(String address, String extent, String level, double distanceM, double bearingDegrees) {
    }

    static NearAddresses of(NearestAddresses.Answer answer) {
        return new NearAddresses("FeatureCollection", FoundAddresses.geometry(answer.point()),
                answer.hits().stream().map(NearAddresses::feature).toList());
    }

    private static Feature feature(NearestAddresses.Hit hit) {
        return new Feature("Feature", hit.id(), FoundAddresses.geometry(hit.point()), new Properties(hit.address(),
                hit.extent().name(), hit.extent().chinese(), hit.distanceM(), hit.bearingDegrees()));
    }
}
