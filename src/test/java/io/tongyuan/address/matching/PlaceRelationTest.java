package io.tongyuan.address.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.address.index.AddressIndexWriter;
import io.tongyuan.address.parsing.Context;
import io.tongyuan.address.matching.PlaceRelation.Kind;
import io.tongyuan.address.matching.PlaceRelation.Limits;
import io.tongyuan.address.matching.PlaceRelation.Located;
import io.tongyuan.model.Point;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceRelationTest {
    private static final String TOWN = Register.TOWN;
    @TempDir
    static Path folder;
    static AddressIndexWriter writer;

    @BeforeAll
    static void index() {
        writer = ((AddressIndexWriter.Opened) AddressIndexWriter.open(folder)).writer();
        writer.upsert(Register.all());
        writer.commit(1);
    }

    @AfterAll
    static void close() {
        writer.close();
    }

    private static Located at(String division, String... elements) {
        return Located.at(new AddressResolver(writer.index()).resolve(Written.of(division, elements), Context.NONE));
    }

    private static Located own(Located l, double lon, double lat) {
        return new Located(l.resolution(), Optional.of(new Point(lon, lat)), l.parcel());
    }

    private static PlaceRelation between(Located a, Located b) {
        PlaceRelation there = PlaceRelation.between(a, b, Limits.DEFAULT);
        PlaceRelation back = PlaceRelation.between(b, a, Limits.DEFAULT);
        assertThat(back.kind()).as("symmetric").isEqualTo(there.kind());
        return there;
    }

    @Test
    void onePlaceWrittenTwice() {
        Located room = at(TOWN, "POI 丝绸花园", "BUILDING 3", "UNIT 1", "ROOM 301");
        Located sameRoom = at("", "ROAD 正阳路", "ROAD_NUMBER 200", "POI 丝绸花园小区", "BUILDING 3", "UNIT 1", "ROOM 301");
        Located nextDoor = at(TOWN, "POI 丝绸花园", "BUILDING 3", "UNIT 2", "ROOM 302");
        Located otherHouse = at(TOWN, "POI 丝绸花园", "BUILDING 5");
        Located plate = at(TOWN, "ROAD 正阳路", "ROAD_NUMBER 200");
        // Without a division the estate stands in two counties, but only one has the road.
        assertThat(between(room, sameRoom).kind()).isEqualTo(Kind.SAME_ROOM);
        assertThat(between(room, nextDoor).kind()).isEqualTo(Kind.SAME_BUILDING);
        assertThat(between(room, otherHouse).kind()).isEqualTo(Kind.SAME_DOOR_PLATE);
        assertThat(between(room, plate).kind()).isEqualTo(Kind.SAME_DOOR_PLATE);
    }

    @Test
    void byDistance() {
        Located a = at(TOWN, "ROAD 正阳路", "ROAD_NUMBER 188");
        PlaceRelation near = between(a, at(TOWN, "ROAD 正阳路", "ROAD_NUMBER 190"));
        assertThat(near.kind()).isEqualTo(Kind.NEAR);
        assertThat(near.distanceM()).isBetween(130.0, 140.0);
        PlaceRelation middling = between(a, at(TOWN, "ROAD 新建中路", "ROAD_NUMBER 12"));
        assertThat(middling.kind()).isEqualTo(Kind.SAME_DIVISION);
        assertThat(middling.distanceM()).isBetween(1300.0, 1500.0);
        assertThat(between(a, at(Register.OTHER_TOWN, "POI 锦绣家园一期")).kind()).isEqualTo(Kind.FAR);
        assertThat(PlaceRelation.between(a, at(TOWN, "ROAD 新建中路", "ROAD_NUMBER 12"), new Limits(1500, 2000)).kind())
                .isEqualTo(Kind.NEAR);
    }

    @Test
    void roadAndDivisionAreWeak() {
        Located a = at(TOWN, "ROAD 正阳路", "ROAD_NUMBER 188");
        PlaceRelation road = between(a, at(TOWN, "ROAD 正阳路", "ROAD_NUMBER 999"));
        assertThat(road.kind()).isEqualTo(Kind.SAME_ROAD);
        assertThat(road.distanceM()).isNull();
        assertThat(between(a, at(TOWN, "ROAD 无名路")).kind()).isEqualTo(Kind.SAME_DIVISION);
        assertThat(between(a, at("370300000000")).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(between(a, at("")).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(between(a, at("370303000000")).kind()).isEqualTo(Kind.OTHER_COUNTY);
    }

    @Test
    void ownCoordinatesAndParcelsSpeak() {
        Located unknown = at(TOWN, "ROAD 无名路");
        Located a = own(unknown, 117.87, 36.80);
        assertThat(between(a, own(unknown, 117.871, 36.80)).kind()).isEqualTo(Kind.NEAR);
        assertThat(between(a, own(unknown, 117.97, 36.80)).kind()).isEqualTo(Kind.FAR);
        Located parcel = new Located(unknown.resolution(), Optional.empty(), "370306001001GB00012");
        assertThat(between(parcel, parcel).kind()).isEqualTo(Kind.SAME_PARCEL);
    }
}
