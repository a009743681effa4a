package io.tongyuan.poi;

/**
 * Two places compared, before anything is weighed.
 *
 * @param metres between their positions, negative where one is missing
 */
public record PlaceLevels(PlaceNameLevel name, DistanceLevel distance, AddressLevel address, CategoryLevel category, double metres) {
    /** Whether anything at all says that they lie at one place. */
    boolean placed() {
        return distance == DistanceLevel.AT || distance == DistanceLevel.WITHIN || address == AddressLevel.SAME
                || address == AddressLevel.PARTIAL && distance == DistanceLevel.BEYOND;
    }
}
