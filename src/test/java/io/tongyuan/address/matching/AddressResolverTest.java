package io.tongyuan.address.matching;

import static io.tongyuan.address.matching.Register.COUNTY;
import static io.tongyuan.address.matching.Register.OTHER_TOWN;
import static io.tongyuan.address.matching.Register.TOWN;
import static io.tongyuan.address.matching.Register.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.address.index.AddressIndexWriter;
import io.tongyuan.address.parsing.Context;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.StandardAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressResolverTest {
    @TempDir
    static Path folder;
    static AddressIndexWriter writer;
    static AddressResolver resolver;

    @BeforeAll
    static void index() {
        writer = ((AddressIndexWriter.Opened) AddressIndexWriter.open(folder)).writer();
        writer.upsert(Register.all());
        writer.commit(1);
        resolver = new AddressResolver(writer.index());
    }

    @AfterAll
    static void close() {
        writer.close();
    }

    private static Resolution resolve(String division, String... elements) {
        return resolver.resolve(Written.of(division, elements), Context.NONE);
    }

    private static void expect(Resolution r, Verdict verdict, Extent extent, String id) {
        assertThat(r.verdict()).as(r.toString()).isEqualTo(verdict);
        assertThat(r.confirmedTo()).as(r.toString()).isEqualTo(extent);
        assertThat(r.best().map(c -> c.address().id()).orElse("none")).as(r.toString()).isEqualTo(id);
    }

    @Test
    void doorPlate() {
        expect(resolve(TOWN, "ROAD 正阳路", "ROAD_NUMBER 188"), Verdict.MATCH, Extent.DOOR_PLATE, "A188");
        expect(resolve(COUNTY, "ROAD 正阳路", "ROAD_NUMBER 188"), Verdict.MATCH, Extent.DOOR_PLATE, "A188");
        expect(resolve("", "ROAD 正阳路", "ROAD_NUMBER 188"), Verdict.MATCH, Extent.DOOR_PLATE, "A188");
        assertThat(resolve(TOWN, "ROAD 正阳路", "ROAD_NUMBER 188").best().get().score()).isGreaterThan(0.99);
    }

    @Test
    void aSuffixIsAnotherNumber() {
        expect(resolve(TOWN, "ROAD 正阳路", "ROAD_NUMBER 188-1"), Verdict.MATCH, Extent.DOOR_PLATE, "A188-1");
        expect(resolve(TOWN, "ROAD 正阳路", "ROAD_NUMBER 188之1"), Verdict.MATCH, Extent.DOOR_PLATE, "A188-1");
        expect(resolve(TOWN, "ROAD 正阳路", "ROAD_NUMBER 188", "SUB_ROAD_NUMBER 附1"), Verdict.PARTIAL, Extent.ROAD, "");
        expect(resolve(TOWN, "ROAD 正阳路", "ROAD_NUMBER 188甲"), Verdict.PARTIAL, Extent.ROAD, "");
    }

    @Test
    void neverAnotherStreetToPleaseTheNumber() {
        Resolution r = resolve(TOWN, "ROAD 新建中路", "ROAD_NUMBER 188");
        expect(r, Verdict.PARTIAL, Extent.ROAD, "");
        assertThat(r.candidates()).allMatch(c -> c.address().road().equals("新建中路") && c.address().roadNumber().isEmpty());
        assertThat(r.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.NOT_FOUND);
        expect(resolve(TOWN, "ROAD 无名路", "ROAD_NUMBER 188"), Verdict.PARTIAL, Extent.TOWN, "none");
    }

    @Test
    void roomsOfAnEstate() {
        expect(resolve(TOWN, "POI 丝绸花园", "BUILDING 3", "UNIT 2", "ROOM 302"), Verdict.MATCH, Extent.ROOM, "E3-2-302");
        expect(resolve(COUNTY, "ROAD 正阳路", "ROAD_NUMBER 200", "POI 丝绸花园", "BUILDING 3", "UNIT 1", "ROOM 301"),
                Verdict.MATCH, Extent.ROOM, "E3-1-301");
        expect(resolve(TOWN, "POI 丝绸花园", "BUILDING 3", "UNIT 2", "ROOM 999"), Verdict.PARTIAL, Extent.UNIT, "");
        expect(resolve(TOWN, "POI 丝绸花园", "BUILDING 9", "UNIT 2", "ROOM 999"), Verdict.PARTIAL, Extent.ESTATE, "");
        expect(resolve(TOWN, "POI 丝绸花园", "BUILDING 5"), Verdict.MATCH, Extent.BUILDING, "E5");
    }

    @Test
    void aBuildingKnownByItsRoomsAlone() {
        Resolution r = resolve(TOWN, "POI 丝绸花园小区", "BUILDING 3");
        expect(r, Verdict.MATCH, Extent.BUILDING, "");
        StandardAddress building = r.place().orElseThrow();
        assertThat(building.text()).isEqualTo("山东省淄博市周村区正阳路200号丝绸花园3号楼");
        assertThat(building.unit() + building.room()).isEmpty();
        assertThat(building.point().get().lon()).isBetween(117.8720, 117.8721);
        assertThat(r.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.CORRECTED);
    }

    @Test
    void severalThatFitEquallyAreAmbiguous() {
        Resolution room = resolve(TOWN, "POI 丝绸花园", "BUILDING 3", "ROOM 301");
        expect(room, Verdict.AMBIGUOUS, Extent.BUILDING, "E3-1-301");
        assertThat(room.candidates()).extracting(c -> c.address().id()).contains("E3-1-301", "E3-2-301");
        assertThat(room.candidates().getFirst().score()).isLessThanOrEqualTo(0.5);

        Resolution number = resolve(COUNTY, "ROAD 中心路", "ROAD_NUMBER 30");
        assertThat(number.verdict()).isEqualTo(Verdict.AMBIGUOUS);
        expect(resolve("370306101000", "ROAD 中心路", "ROAD_NUMBER 30"), Verdict.MATCH, Extent.DOOR_PLATE, "Z30b");

        Resolution estate = resolve("370300000000", "POI 丝绸花园", "BUILDING 3");
        assertThat(estate.verdict()).isEqualTo(Verdict.AMBIGUOUS);
        assertThat(estate.confirmedTo()).isEqualTo(Extent.CITY);
        assertThat(estate.division()).isEqualTo("370300000000");
        assertThat(resolver.resolve(Written.of("370300000000", "POI 丝绸花园", "BUILDING 3"), new Context("370306")).verdict())
                .isEqualTo(Verdict.MATCH);
    }

    @Test
    void anotherTownsStreetOfThatNameIsNotTheOne() {
        Resolution r = resolve(OTHER_TOWN, "ROAD 正阳路", "ROAD_NUMBER 188");
        expect(r, Verdict.PARTIAL, Extent.TOWN, "A188");
        assertThat(r.place()).isEmpty();
        assertThat(r.division()).isEqualTo(OTHER_TOWN);
    }

    @Test
    void estateNamesByCharacters() {
        expect(resolve(OTHER_TOWN, "POI 锦绣家园1期", "BUILDING 1"), Verdict.MATCH, Extent.BUILDING, "F1");
        assertThat(resolve(OTHER_TOWN, "POI 锦绣家园三期", "BUILDING 1").place()).isEmpty();
        assertThat(resolve(TOWN, "POI 丝绸果园", "BUILDING 3").place()).as("a character that is not like it, and nothing to bear it out").isEmpty();
        expect(resolve(TOWN, "POI 丝绸华园", "BUILDING 5"), Verdict.MATCH, Extent.BUILDING, "E5");
        expect(resolve(TOWN, "ROAD 正阳路", "ROAD_NUMBER 200", "POI 丝绸华园", "BUILDING 5"), Verdict.MATCH, Extent.BUILDING, "E5");
    }

    @Test
    void roadNamesBySoundAndShape() {
        Resolution sound = resolve(TOWN, "ROAD 正洋路", "ROAD_NUMBER 188");
        expect(sound, Verdict.MATCH, Extent.DOOR_PLATE, "A188");
        assertThat(sound.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.CORRECTED);
        assertThat(sound.best().orElseThrow().score()).isBetween(0.5, 0.99999);
        assertThat(resolve(TOWN, "ROAD 正源路", "ROAD_NUMBER 188").place()).as("another street that has the number").isEmpty();
        assertThat(resolve(TOWN, "ROAD 正洋路", "ROAD_NUMBER 777").confirmedTo()).as("no number bears it out").isNotEqualTo(Extent.DOOR_PLATE);
    }

    @Test
    void whatLooksLikeATownMayBeginAName() {
        expect(resolve(TOWN, "TOWN 锦绣", "POI 家园一期", "BUILDING 1"), Verdict.MATCH, Extent.BUILDING, "F1");
        assertThat(resolve(TOWN, "TOWN 锦绣镇", "POI 家园一期", "BUILDING 1").place()).isEmpty();
    }

    @Test
    void whatBecameOfEachElement() {
        Resolution r = resolve(TOWN, "ROAD 正洋路", "ROAD_NUMBER 188", "POI 某某有限公司");
        assertThat(r.elements()).containsEntry(ElementType.ROAD, ElementState.CORRECTED).containsEntry(ElementType.ROAD_NUMBER, ElementState.CONFIRMED)
                .containsEntry(ElementType.POI, ElementState.UNKNOWN);
        assertThat(resolve(TOWN, "ROAD 正阳路", "ROAD_NUMBER 777").elements()).containsEntry(ElementType.ROAD, ElementState.CONFIRMED)
                .containsEntry(ElementType.ROAD_NUMBER, ElementState.UNCONFIRMED);
        Resolution.Rival rival = resolve(COUNTY, "ROAD 中心路", "ROAD_NUMBER 30").rival().orElseThrow();
        assertThat(rival.differs()).as("the town alone").isEmpty();
    }

    @Test
    void aPlateThatNamesNoEstateConfirmsNone() {
        Resolution other = resolve(TOWN, "ROAD 青年路", "ROAD_NUMBER 88", "POI 锦绣大厦");
        expect(other, Verdict.PARTIAL, Extent.DOOR_PLATE, "Q88");
        expect(resolve(TOWN, "ROAD 青年路", "ROAD_NUMBER 88", "POI 惠合家园"), Verdict.MATCH, Extent.DOOR_PLATE, "Q88e");
        expect(resolve(TOWN, "ROAD 青年路", "ROAD_NUMBER 88", "POI 周村某某有限公司"), Verdict.MATCH, Extent.DOOR_PLATE, "Q88");
    }

    @Test
    void phasesBelongToTheName() {
        expect(resolve(OTHER_TOWN, "POI 锦绣家园", "SUB_POI 2期", "BUILDING 1"), Verdict.MATCH, Extent.BUILDING, "F2");
        assertThat(resolve(OTHER_TOWN, "POI 锦绣家园", "SUB_POI 3期", "BUILDING 1").place()).isEmpty();
        expect(resolve(TOWN, "POI 丝绸花园", "SUB_POI 2期", "BUILDING 5"), Verdict.PARTIAL, Extent.ESTATE, "");
        expect(resolve(TOWN, "POI 某某公司", "SUB_POI 丝绸花园", "BUILDING 5"), Verdict.MATCH, Extent.BUILDING, "E5");
    }

    @Test
    void aStretchOfARoadIsTheRoad() {
        expect(resolve(TOWN, "ROAD 正阳路", "SUB_ROAD 东段", "ROAD_NUMBER 188"), Verdict.MATCH, Extent.DOOR_PLATE, "A188");
        expect(resolve(TOWN, "ROAD 正阳路", "SUB_ROAD 东段"), Verdict.PARTIAL, Extent.ROAD, "");
    }

    @Test
    void estateAndPlateThatDisagree() {
        Resolution two = resolve(TOWN, "ROAD 正阳路", "ROAD_NUMBER 188", "POI 丝绸花园", "BUILDING 5");
        assertThat(two.verdict()).as(two.toString()).isEqualTo(Verdict.AMBIGUOUS);
        assertThat(two.confirmedTo()).isEqualTo(Extent.ROAD);
        assertThat(two.candidates()).extracting(c -> c.address().id()).containsExactlyInAnyOrder("A188", "E5");
        Resolution otherGate = resolve(TOWN, "ROAD 新建中路", "ROAD_NUMBER 77", "POI 丝绸花园", "BUILDING 5");
        expect(otherGate, Verdict.PARTIAL, Extent.ESTATE, "");
        Resolution apart = resolve(TOWN, "ROAD 正阳路", "ROAD_NUMBER 200", "POI 锦绣家园一期");
        assertThat(apart.confirmedTo()).isEqualTo(Extent.DOOR_PLATE);
    }

    @Test
    void aFirmAtADoorPlateLeavesThePlateConfirmed() {
        Resolution r = resolve(TOWN, "ROAD 正阳路", "ROAD_NUMBER 200", "POI 周村某某丝绸有限公司");
        assertThat(r.verdict()).as(r.toString()).isEqualTo(Verdict.MATCH);
        assertThat(r.confirmedTo()).isEqualTo(Extent.DOOR_PLATE);
        assertThat(r.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.BESIDE);
    }

    @Test
    void relativePlacesStopAtRoadOrEstate() {
        expect(resolve(TOWN, "ROAD 正阳路", "ROAD_NUMBER 188", "ASSIST 对面"), Verdict.PARTIAL, Extent.ROAD, "A188");
        expect(resolve(TOWN, "POI 丝绸花园", "DIRECTION 以东", "DISTANCE 100米"), Verdict.PARTIAL, Extent.ESTATE, "");
        Resolution crossing = resolve(TOWN, "ROAD 正阳路", "ROAD 新建中路", "INTERSECTION 交叉口");
        expect(crossing, Verdict.PARTIAL, Extent.ROAD, "");
        assertThat(crossing.faults()).noneMatch(f -> f.kind() == Fault.Kind.NOT_FOUND);
        assertThat(resolve(TOWN, "ROAD 正阳路", "ROAD 无名路", "INTERSECTION 交叉口").faults())
                .anyMatch(f -> f.kind() == Fault.Kind.NOT_FOUND && f.written().equals("无名路"));
    }

    @Test
    void villageHouses() {
        expect(resolve(VILLAGE, "ROAD_NUMBER 12"), Verdict.MATCH, Extent.DOOR_PLATE, "V12");
        expect(resolve(VILLAGE, "ROAD_NUMBER 13"), Verdict.PARTIAL, Extent.VILLAGE, "none");
        expect(resolve("370306101000", "ROAD_NUMBER 12"), Verdict.PARTIAL, Extent.TOWN, "none");
    }

    @Test
    void divisionsAlone() {
        expect(resolve(COUNTY), Verdict.MATCH, Extent.COUNTY, "none");
        expect(resolve(""), Verdict.NONE, Extent.NONE, "none");
        expect(resolve("", "ROAD 无名路"), Verdict.NONE, Extent.NONE, "none");
        expect(resolve(VILLAGE, "DIRECTION 以东", "DISTANCE 100米"), Verdict.PARTIAL, Extent.VILLAGE, "none");
    }

    @Test
    void roadAlone() {
        expect(resolve(TOWN, "ROAD 正阳路"), Verdict.MATCH, Extent.ROAD, "");
    }
}
