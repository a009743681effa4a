package io.tongyuan.generate.writing;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.Estate;
import io.tongyuan.generate.land.Extent;
import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.land.Road;
import java.util.Optional;

/** Writes places by a {@link Hand}. What it writes always says the place; what says less has its own methods. */
public final class AddressWriter {
    private final County county;

    public AddressWriter(County county) {
        this.county = county;
    }

    public Written write(Place place, Hand hand) {
        Hand used = place.village() != null ? hand.withCounty() : hand;
        String gap = used.spaced() ? " " : "";
        String levels = levels(place, used, gap);
        return Written.of(levels + (levels.isEmpty() ? "" : gap) + body(place, used), place);
    }

    /** The road alone, no number. */
    public Written roadOnly(Place place, Hand hand) {
        return partial(levels(place, hand, "") + place.road().name(), Extent.ROAD);
    }

    /** The road with a number that no plate bears. */
    public Written absentNumber(Place place, Hand hand, Dice dice) {
        Road road = place.road();
        return partial(levels(place, hand, "") + road.name() + road.absentNumber(dice) + "号", Extent.ROAD);
    }

    /** Beside the road, not at it: 正阳路以东、新建路以北; 正阳路与新建路路口西北角; 正阳路125号对面. */
    public Written relative(Place place, Road other, Hand hand, Dice dice) {
        String road = place.road().name();
        String tail = switch (dice.below(4)) {
            case 0 -> road + "以" + dice.of("东", "西") + "、" + other.name() + "以" + dice.of("南", "北");
            case 1 -> road + "与" + other.name() + "路口" + dice.of("西北角", "东南角", "以南200米");
            case 2 -> road + dice.of("东首", "北首", "中段", "路西", "西侧");
            default -> road + dice.of("东段", "南段") + dice.of("路北", "路南") + "约" + dice.between(2, 9) * 50 + "米处";
        };
        return partial(levels(place, hand.withCounty(), "") + tail, Extent.ROAD);
    }

    /** County and town, or the county alone. */
    public Written divisionOnly(Place place, boolean town) {
        String text = county.fullName() + (town ? place.town().name() : "");
        return partial(text, town ? Extent.TOWN : Extent.COUNTY);
    }

    /** Land by the name under which it was sold, which no standard address has. */
    public Written parcel(Place parcel, Hand hand) {
        return partial(levels(parcel, hand.withCounty(), "") + parcel.estate().name(), hand.town() ? Extent.TOWN : Extent.COUNTY);
    }

    /** An estate by what people call it, which no register knows. */
    public Written alias(Estate estate, boolean named) {
        return partial((named ? county.ownName() : "") + estate.alias(), Extent.NONE);
    }

    /** A plate in another county; the text says all of it, our register nothing. */
    public static Written elsewhere(County.Neighbour other, Dice dice) {
        String road = dice.of("人民路", "中心路", "解放路", "建设路", "和平路", "中山路");
        String text = other.fullName() + road + dice.between(3, 300) + "号";
        return new Written(text, Optional.empty(), Extent.DOOR_PLATE, other.code());
    }

    private Written partial(String text, Extent extent) {
        return new Written(text, Optional.empty(), extent, county.code());
    }

    private String levels(Place place, Hand hand, String gap) {
        StringBuilder out = new StringBuilder();
        if (hand.province() && !county.province().equals(county.city())) {
            out.append(county.province()).append(gap);
        }
        if (hand.city() || county.name().isEmpty()) {
            out.append(county.city()).append(county.city().isEmpty() ? "" : gap);
        }
        if (hand.county() && !county.name().isEmpty()) {
            out.append(county.name()).append(hand.repeated() ? county.name() : "").append(gap);
        }
        if (hand.town()) {
            String town = place.town().name();
            boolean office = hand.office() && place.town().urban();
            out.append(town).append(office ? "办事处" : "");
        }
        return out.toString().strip();
    }

    private static String body(Place p, Hand hand) {
        if (p.village() != null) {
            return p.village().name() + number(p.number(), hand.numberForm());
        }
        if (p.estate() == null) {
            return p.road().name() + number(p.number(), hand.numberForm());
        }
        boolean gate = hand.gate() && !p.number().isEmpty();
        return (gate ? p.road().name() + number(p.number(), hand.numberForm()) : "") + p.estate().name() + inside(p, hand);
    }

    private static String number(String number, int form) {
        boolean plain = number.chars().allMatch(c -> c >= '0' && c <= '9');
        return switch (form) {
            case 1 -> Numerals.wide(number) + "号";
            case 2 -> (plain ? Numerals.chinese(Integer.parseInt(number)) : number) + "号";
            default -> number + "号";
        };
    }

    private static String inside(Place p, Hand hand) {
        if (p.building() == 0) {
            return "";
        }
        Estate e = p.estate();
        boolean housing = e.kind() == Estate.Kind.HOUSING;
        if (housing && hand.buildingForm() == 4 && p.room() > 0) {
            return p.building() + "-" + p.unit() + "-" + p.roomName();
        }
        String building = housing ? building(p.building(), hand) : e.building(p.building());
        String unit = p.unit() == 0 ? "" : count(p.unit(), hand) + "单元";
        String room = p.room() == 0 ? "" : p.roomName() + (hand.buildingForm() % 2 == 0 ? "室" : "");
        String text = building + unit + room;
        return hand.numberForm() == 1 ? Numerals.wide(text) : text;
    }

    private static String building(int number, Hand hand) {
        String n = count(number, hand);
        return switch (hand.buildingForm()) {
            case 1 -> n + "幢";
            case 2 -> n + "栋";
            case 3 -> number + "#楼";
            default -> n + "号楼";
        };
    }

    private static String count(int n, Hand hand) {
        return hand.numberForm() == 2 ? Numerals.chinese(n) : "" + n;
    }
}
