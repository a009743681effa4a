package io.tongyuan.model;

import static io.tongyuan.model.FindingCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EstateUnitTest {
    private static final String FLAT = "370306001002GB00003F00050101";

    @Test
    void takenApart() {
        Reading<EstateUnit> reading = read("370306 001002 gb00003 f00050101");
        assertThat(reading.findings()).isEmpty();
        EstateUnit unit = reading.value().orElseThrow();
        assertThat(unit.text()).isEqualTo(FLAT);
        assertThat(unit.isParcel()).isFalse();
        assertThat(unit.county()).isEqualTo("370306");
        assertThat(unit.cadastralArea()).isEqualTo("001");
        assertThat(unit.cadastralSubArea()).isEqualTo("002");
        assertThat(unit.ownership()).contains(ParcelOwnership.STATE);
        assertThat(unit.right()).contains(ParcelRight.BUILDING_LAND_SURFACE);
        assertThat(unit.parcelNumber()).isEqualTo("00003");
        assertThat(unit.fixture()).contains(FixtureKind.BUILDING);
        assertThat(unit.building()).contains("0005");
        assertThat(unit.flat()).contains("0101");
        assertThat(unit.parcel()).isEqualTo(read("370306001002GB00003").value().orElseThrow());
        assertThat(unit.parcel().isParcel()).isTrue();
        assertThat(unit.parcel().fixture()).isEmpty();
    }

    @Test
    void theCommonPrefixTiesLandBuildingAndFlat() {
        EstateUnit flat = new EstateUnit(FLAT);
        assertThat(flat.commonPrefix(flat)).isEqualTo(FLAT);
        assertThat(flat.commonPrefix(new EstateUnit("370306001002GB00003F00050102"))).isEqualTo("370306001002GB00003F0005");
        assertThat(flat.commonPrefix(new EstateUnit("370306001002GB00003F00060102"))).isEqualTo("370306001002GB00003");
        assertThat(flat.commonPrefix(flat.parcel())).isEqualTo("370306001002GB00003");
        assertThat(flat.parcel().commonPrefix(flat)).isEqualTo("370306001002GB00003");
        assertThat(flat.commonPrefix(new EstateUnit("370306001002GB00004"))).isEqualTo("370306001002");
        assertThat(flat.commonPrefix(new EstateUnit("370306001009JC00003"))).isEqualTo("370306001");
        assertThat(flat.commonPrefix(new EstateUnit("370306009002GB00003"))).isEqualTo("370306");
        assertThat(flat.commonPrefix(new EstateUnit("370303001002GB00003"))).isEmpty();
        EstateUnit nothing = new EstateUnit("370306001002GB00003W00000000");
        assertThat(nothing.commonPrefix(nothing.parcel())).isEqualTo(nothing.parcel().text());
    }

    @Test
    void findings() {
        assertThat(codes(read("\n"))).containsExactly(EMPTY);
        assertThat(codes(read("370306001002GB0003"))).containsExactly(ESTATE_UNIT_LENGTH);
        assertThat(codes(read("370306001002GB0000O"))).containsExactly(ESTATE_UNIT_CHARACTER);
        assertThat(codes(read("3703060010021B00003"))).containsExactly(ESTATE_UNIT_CHARACTER);
        assertThat(codes(read("370306001002GB00003F0005010😀"))).contains(ESTATE_UNIT_CHARACTER);
        assertThat(codes(read("370306001002KB00003"))).containsExactly(ESTATE_UNIT_PARCEL_KIND);
        assertThat(codes(read("370306001002GZ00003"))).containsExactly(ESTATE_UNIT_PARCEL_KIND);
        assertThat(codes(read("370306001002GC00003"))).containsExactly(ESTATE_UNIT_PARCEL_KIND_UNUSUAL);
        assertThat(codes(read("370306001002JH00003"))).containsExactly(ESTATE_UNIT_PARCEL_KIND_UNUSUAL);
        assertThat(codes(read("370306001002GB00003K00050101"))).containsExactly(ESTATE_UNIT_FIXTURE_KIND);
        assertThat(codes(read("370306001002GB00003W00050101"))).containsExactly(ESTATE_UNIT_FIXTURE_NUMBER);
        assertThat(codes(read("370306001002GB00003W00000000"))).isEmpty();
        assertThat(codes(read("990306001002GB00003"))).containsExactly(ESTATE_UNIT_DIVISION_UNKNOWN);
        assertThat(read("370306001002KB00003").value()).isPresent();
    }

    private static Reading<EstateUnit> read(String text) {
        return EstateUnit.read(text, new KnownDivisions());
    }

    private static List<FindingCode> codes(Reading<?> reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }
}
