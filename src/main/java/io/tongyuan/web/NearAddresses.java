package io.tongyuan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.AddressState;
import io.tongyuan.query.AskedSystem;
import io.tongyuan.query.NearestAddresses;
import java.util.List;

/**
 * What is round a point, its addresses as a FeatureCollection of RFC 7946 and GeocodeJSON 0.1.
 *
 * @param type     FeatureCollection
 * @param point    asked for
 * @param crs      of all coordinates here
 * @param features nearest first
 * @param road     the nearest road, null where none is near
 * @param poi      the nearest registered point of interest, null where none is near
 */
@Schema(name = "NearAddresses")
record NearAddresses(String type, Geocoding geocoding, FoundAddresses.Geometry point, String crs, List<Feature> features,
                     @Nullable Road road, @Nullable Poi poi) {
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
     * @param state          absent where it stands and nobody doubts it
     */
    @Schema(name = "NearAddressProperties")
    record Properties(String address, String extent, String level, double distanceM, double bearingDegrees, Geocoding.Place geocoding,
                      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) AddressState state) {
    }

    /**
     * @param address its registered address nearest to the point, to which distance and bearing are: registers give no
     *                line of a road
     */
    @Schema(name = "NearRoad")
    record Road(String name, String address, String id, double distanceM, double bearingDegrees) {
        private static @Nullable Road of(NearestAddresses.@Nullable Road r) {
            return r == null ? null : new Road(r.name(), r.plate().address(), r.plate().id(), r.plate().distanceM(), r.plate().bearingDegrees());
        }
    }

    /**
     * @param address  that it is registered with, "" where it has none
     * @param disputed attributes that an open dispute is about; absent where there is none
     */
    @Schema(name = "NearPointOfInterest")
    record Poi(String id, String name, String address, FoundAddresses.Geometry geometry, double distanceM, double bearingDegrees,
               @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> disputed) {
        private static @Nullable Poi of(NearestAddresses.@Nullable Poi p, AskedSystem crs) {
            return p == null ? null : new Poi(p.id(), p.name(), p.address(), FoundAddresses.geometry(p.point(), crs), p.distanceM(), p.bearingDegrees(), p.disputed());
        }
    }

    static NearAddresses of(NearestAddresses.Answer answer, AskedSystem crs, Gazetteer gazetteer) {
        return new NearAddresses("FeatureCollection", Geocoding.of(null), FoundAddresses.geometry(answer.point(), crs), crs.name(),
                answer.hits().stream().map(hit -> feature(hit, crs, gazetteer)).toList(), Road.of(answer.road()), Poi.of(answer.poi(), crs));
    }

    private static Feature feature(NearestAddresses.Hit hit, AskedSystem crs, Gazetteer gazetteer) {
        return new Feature("Feature", hit.id(), FoundAddresses.geometry(hit.point(), crs), new Properties(hit.address(), hit.extent().name(),
                hit.extent().chinese(), hit.distanceM(), hit.bearingDegrees(),
                Geocoding.Place.of(hit.address(), hit.parts(), hit.extent(), gazetteer), hit.state()));
    }
}
