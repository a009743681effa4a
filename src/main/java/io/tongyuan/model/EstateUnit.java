package io.tongyuan.model;

import static io.tongyuan.model.FindingCode.ESTATE_UNIT_CHARACTER;
import static io.tongyuan.model.FindingCode.ESTATE_UNIT_DIVISION_UNKNOWN;
import static io.tongyuan.model.FindingCode.ESTATE_UNIT_FIXTURE_KIND;
import static io.tongyuan.model.FindingCode.ESTATE_UNIT_FIXTURE_NUMBER;
import static io.tongyuan.model.FindingCode.ESTATE_UNIT_LENGTH;
import static io.tongyuan.model.FindingCode.ESTATE_UNIT_PARCEL_KIND;
import static io.tongyuan.model.FindingCode.ESTATE_UNIT_PARCEL_KIND_UNUSUAL;

import java.util.Optional;

/**
 * 不动产单元号, or a parcel's part of it alone (GB/T 37346). It has no check digit.
 *
 * @param text parcel 19: county 6, cadastral area 3, sub-area 3, kind 2, parcel 5; and of a whole unit fixture 9: kind 1,
 *             number 8 (of a building: building 4, flat 4)
 */
public record EstateUnit(String text) implements Identifier {
    private static final int PARCEL = 19;
    private static final int BUILDING = 24;
    private static final int UNIT = 28;
    /** d digit, L letter. */
    private static final String PATTERN = "ddddddddddddLLdddddLdddddddd";
    /** County, area, sub-area, parcel, building, unit: what two units can have in common. */
    private static final int[] STEPS = {UNIT, BUILDING, PARCEL, 12, 9, 6};

    public EstateUnit {
        if (!fits(text)) {
            throw new IllegalArgumentException("not the form of a real-estate unit or parcel");
        }
    }

    /** Reads leniently, judges strictly. */
    public static Reading<EstateUnit> read(String text, DivisionDirectory divisions) {
        Judgement judgement = new Judgement(text);
        String code = judgement.code();
        if (code.isEmpty()) {
            return judgement.noValue();
        }
        if (!fits(code)) {
            if (code.length() != PARCEL && code.length() != UNIT) {
                judgement.addLength(ESTATE_UNIT_LENGTH, "");
            }
            judgement.addFirstNotAllowed(ESTATE_UNIT_CHARACTER, EstateUnit::allowed);
            return judgement.noValue();
        }
        EstateUnit unit = new EstateUnit(code);
        judgement.addUnless(divisions.everKnown(unit.county()), ESTATE_UNIT_DIVISION_UNKNOWN);
        unit.judgeKinds(judgement);
        return judgement.value(unit);
    }

    /** True where it names no fixture, not even that there is none. */
    public boolean isParcel() {
        return text.length() == PARCEL;
    }

    /** The parcel it stands on: itself where it is one. */
    public EstateUnit parcel() {
        return isParcel() ? this : new EstateUnit(text.substring(0, PARCEL));
    }

    /** Six digits. */
    public String county() {
        return text.substring(0, 6);
    }

    /** 地籍区, three digits. */
    public String cadastralArea() {
        return text.substring(6, 9);
    }

    /** 地籍子区, three digits. */
    public String cadastralSubArea() {
        return text.substring(9, 12);
    }

    /** Empty where the standard knows no such letter. */
    public Optional<ParcelOwnership> ownership() {
        return ParcelOwnership.of(text.charAt(12));
    }

    /** Empty where the standard knows no such letter. */
    public Optional<ParcelRight> right() {
        return ParcelRight.of(text.charAt(13));
    }

    /** Five digits, within its sub-area and kind. */
    public String parcelNumber() {
        return text.substring(14, PARCEL);
    }

    /** Empty for a parcel, and where the standard knows no such letter. */
    public Optional<FixtureKind> fixture() {
        return isParcel() ? Optional.empty() : FixtureKind.of(text.charAt(PARCEL));
    }

    /** 幢号, four digits, of a building's unit. */
    public Optional<String> building() {
        return fixture().filter(k -> k == FixtureKind.BUILDING).map(k -> text.substring(20, 24));
    }

    /** 户号, four digits, of a building's unit. */
    public Optional<String> flat() {
        return fixture().filter(k -> k == FixtureKind.BUILDING).map(k -> text.substring(24));
    }

    /** The first 24 characters, which a building shares with its flats; empty where no building stands in it. */
    public Optional<String> buildingNumber() {
        return building().map(b -> text.substring(0, BUILDING));
    }

    /**
     * The shortest form of what it names: the parcel's 19 where nothing stands on it (W), the building's 24 where no flat
     * of it is meant (0000), else all.
     */
    public String named() {
        if (fixture().filter(k -> k == FixtureKind.NONE).isPresent()) {
            return parcel().text;
        }
        return flat().filter("0000"::equals).flatMap(f -> buildingNumber()).orElse(text);
    }

    /**
     * What the two have in common, in whole parts: county 6, area 9, sub-area 12, parcel 19, building 24 characters, or
     * all; "" where not even the county is the same.
     */
    public String commonPrefix(EstateUnit other) {
        for (int step : STEPS) {
            boolean building = step != BUILDING || building().isPresent() && other.building().isPresent();
            if (building && text.length() >= step && other.text.startsWith(text.substring(0, step))) {
                return text.substring(0, step);
            }
        }
        return "";
    }

    private void judgeKinds(Judgement judgement) {
        if (ownership().isEmpty() || right().isEmpty()) {
            judgement.add(ESTATE_UNIT_PARCEL_KIND);
        } else {
            judgement.addUnless(right().get().fits(ownership().get()), ESTATE_UNIT_PARCEL_KIND_UNUSUAL);
        }
        if (!isParcel()) {
            judgement.addUnless(fixture().isPresent(), ESTATE_UNIT_FIXTURE_KIND);
            boolean nothing = fixture().filter(k -> k == FixtureKind.NONE).isPresent();
            judgement.addUnless(!nothing || text.endsWith("00000000"), ESTATE_UNIT_FIXTURE_NUMBER);
        }
    }

    private static boolean fits(String code) {
        if (code.length() != PARCEL && code.length() != UNIT) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            if (!allowed(i, code.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean allowed(int index, int c) {
        boolean letter = index < PATTERN.length() && PATTERN.charAt(index) == 'L';
        return letter ? c >= 'A' && c <= 'Z' : c >= '0' && c <= '9';
    }
}
