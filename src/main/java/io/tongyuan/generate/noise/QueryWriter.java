package io.tongyuan.generate.noise;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.Extent;
import io.tongyuan.generate.land.Town;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Draws queries for the places of one county, and for places that it does not have. */
public final class QueryWriter {
    private static final NoiseModel MODEL = NoiseModel.bundled();
    private static final NameSlips SLIPS = new NameSlips();
    private static final int TRIES = 12;

    private final BaseCounty base;
    private final County county;
    private final Dice dice;
    private final Map<BasePlace.Kind, List<BasePlace>> places = new EnumMap<>(BasePlace.Kind.class);

    /** @param seed of the queries; the base has its own */
    public QueryWriter(BaseCounty base, long seed) {
        this.base = base;
        this.county = base.county();
        this.dice = new Dice(seed).fork("queries " + county.code());
        base.forEach(p -> places.computeIfAbsent(p.kind(), k -> new ArrayList<>()).add(p));
    }

    public void draw(int count, Consumer<Query> to) {
        for (int i = 0; i < count; i++) {
            to.accept(MODEL.chance("absent", dice) ? absent() : present());
        }
    }

    private Query present() {
        return write(any(kind()), Extent.NONE, "");
    }

    private BasePlace.Kind kind() {
        BasePlace.Kind kind = BasePlace.Kind.valueOf(MODEL.choice("kinds", dice).toUpperCase(java.util.Locale.ROOT));
        return places.containsKey(kind) ? kind : BasePlace.Kind.PLATE;
    }

    private BasePlace any(BasePlace.Kind kind) {
        return dice.of(places.get(kind));
    }

    private Query absent() {
        String kind = MODEL.choice("absentKinds", dice);
        BasePlace p = any(BasePlace.Kind.PLATE);
        BaseRoad road = p.road();
        return switch (kind) {
            case "number" -> write(with(p, road, "" + (900 + dice.below(600)), null, ""), Extent.ROAD, kind);
            case "road" -> write(with(p, new BaseRoad(unknown(base.names().roads().getFirst()), "", road.town(), List.of()), p.number(), null, ""),
                    Extent.TOWN, kind);
            case "estate" -> write(with(p, null, "", estate(unknown(base.names().estates().getFirst())), dice.between(1, 9) + "号楼"), Extent.TOWN, kind);
            case "building" -> {
                BasePlace at = any(places.containsKey(BasePlace.Kind.BUILDING) ? BasePlace.Kind.BUILDING : BasePlace.Kind.PLATE);
                boolean numbered = at.building().endsWith("号楼") && !at.estateName().isEmpty();
                yield numbered ? write(with(at, at.road(), at.number(), at.estate(), 60 + dice.below(30) + "号楼"), Extent.DOOR_PLATE, kind)
                        : write(with(p, road, "" + (900 + dice.below(600)), null, ""), Extent.ROAD, "number");
            }
            default -> elsewhere(kind);
        };
    }

    /** A name that no slip of a name of this county would give. */
    private String unknown(String drawn) {
        String name = drawn;
        for (int i = 0; i < TRIES && undecidable(name, name); i++) {
            name = name.endsWith("路") ? base.names().roads().getFirst() : base.names().estates().getFirst();
        }
        return name;
    }

    private Query elsewhere(String kind) {
        if (county.neighbours().isEmpty()) {
            return absent();
        }
        County.Neighbour other = dice.of(county.neighbours());
        String road = dice.of("人民路", "中心路", "解放路", "建设路");
        String text = other.fullName() + road + "附近" + dice.between(3, 300) + "号";
        return new Query(text, Optional.empty(), Extent.ROAD, kind, new Said(other.province(), other.city(), other.name(), "", "", road, "", "", "", "", ""));
    }

    private static BaseEstate estate(String name) {
        return new BaseEstate(name, "", null, "", false, "号楼", 0, 0, 0, 0);
    }

    private BasePlace with(BasePlace p, BaseRoad road, String number, BaseEstate estate, String building) {
        return new BasePlace("", county, p.town(), null, road, number, estate, building, 0, "", p.point());
    }

    /** @param confirmable NONE where the place is in the base */
    private Query write(BasePlace p, Extent confirmable, String absent) {
        boolean exists = confirmable == Extent.NONE;
        Draft d = new Draft(p, exists);
        String text = d.text();
        return new Query(text, exists ? Optional.of(p) : Optional.empty(), exists ? d.extent() : confirmable,
                (absent + d.marks).strip(), d.said());
    }

    /** Whether a slip of another name of the county, or no slip at all, would give this name. */
    private boolean undecidable(String slipped, String meant) {
        return base.names().used().stream().anyMatch(n -> !n.equals(meant) && (n.equals(slipped) || SLIPS.confusable(n, slipped)));
    }

    /** One query in the making. */
    private final class Draft {
        private final BasePlace p;
        private final NumberWords words = new NumberWords(MODEL, dice);
        private final StringBuilder marks = new StringBuilder();
        private final String depth;
        private final String ground;
        private String town = "";
        private String village = "";
        private String road = "";
        private String number = "";
        private String estate = "";
        private String building = "";
        private String unit = "";
        private String room = "";
        private String province = "";
        private String city = "";
        private String countyName = "";
        private String writtenRoad;
        private String writtenEstate;
        private String writtenTown;

        Draft(BasePlace p, boolean exists) {
            this.p = p;
            this.depth = exists && p.village() == null ? MODEL.choice("depth", dice) : "whole";
            String drawn = MODEL.choice("ground", dice);
            this.ground = p.estateName().isEmpty() ? "plate" : p.road() == null ? "estate"
                    : p.kind() == BasePlace.Kind.ESTATE && drawn.equals("plate") ? "both" : drawn;
            body(exists);
            divisions();
            marks.append(words.marks());
        }

        private void body(boolean exists) {
            village = p.village() == null ? "" : p.village().name();
            if (depth.equals("road") && p.road() != null) {
                road = p.roadName();
                marks.append(" roadOnly");
            } else {
                boolean plate = !ground.equals("estate");
                road = plate ? p.roadName() : "";
                number = plate ? p.number() : "";
                estate = ground.equals("plate") ? "" : p.estateName();
                if (!depth.equals("ground")) {
                    building = p.building();
                }
                if (depth.equals("whole")) {
                    boolean noUnit = !p.room().isEmpty() && MODEL.chance("unitDropped", dice);
                    unit = p.unit() == 0 || noUnit ? "" : "" + p.unit();
                    room = p.room();
                }
            }
            if (exists) {
                aliases();
            }
            writtenRoad = road;
            writtenEstate = estate;
            writtenTown = p.town().name();
            if (MODEL.chance("estateWordAdded", dice) && (estate.endsWith("花园") || estate.endsWith("苑") || estate.endsWith("家园"))) {
                writtenEstate = estate + "小区";
            }
        }

        private void aliases() {
            if (!road.isEmpty() && !p.road().former().isEmpty() && MODEL.chance("alias", dice)) {
                road = p.road().former();
                marks.append(" alias");
            }
            if (!estate.isEmpty() && !p.estate().alias().isEmpty() && MODEL.chance("alias", dice)) {
                estate = p.estate().alias();
                marks.append(" alias");
            }
        }

        private void divisions() {
            province = MODEL.chance("province", dice) ? county.province() : "";
            city = MODEL.chance("city", dice) ? county.city() : "";
            countyName = MODEL.chance("county", dice) ? county.name() : "";
            if (countyName.isEmpty() && city.isEmpty() && !MODEL.chance("neitherCityNorCounty", dice)) {
                city = county.city();
            }
            town = MODEL.chance("town", dice) ? p.town().name() : "";
            if (!village.isEmpty() && town.isEmpty() && countyName.isEmpty()) {
                // A village by its own name alone is asked for by nobody.
                countyName = county.name();
            }
            if (MODEL.chance("slip", dice)) {
                slip();
            }
        }

        private void slip() {
            for (int i = 0; i < TRIES; i++) {
                String at = MODEL.choice("slipAt", dice);
                String name = at.equals("road") ? writtenRoad : at.equals("estate") ? writtenEstate : town;
                String kind = MODEL.choice("slipKinds", dice);
                String slipped = name.isEmpty() ? "" : SLIPS.slip(name, kind, dice);
                boolean decidable = !slipped.isEmpty() && (at.equals("town") ? townDecidable(slipped) : !undecidable(slipped, name)
                        && !slipped.equals(name));
                if (decidable) {
                    switch (at) {
                        case "road" -> writtenRoad = slipped;
                        case "estate" -> writtenEstate = slipped;
                        default -> writtenTown = slipped;
                    }
                    marks.append(" slip:").append(at).append(':').append(kind);
                    return;
                }
            }
        }

        private boolean townDecidable(String slipped) {
            return county.towns().stream().map(Town::name).noneMatch(n -> n.equals(slipped) || !n.equals(town) && SLIPS.confusable(n, slipped));
        }

        Said said() {
            return new Said(province, city, countyName, town, village, road, number, estate, building, unit, room);
        }

        Extent extent() {
            return !room.isEmpty() ? Extent.ROOM : !unit.isEmpty() ? Extent.UNIT : !building.isEmpty() ? Extent.BUILDING
                    : !number.isEmpty() ? Extent.DOOR_PLATE : !estate.isEmpty() ? Extent.ESTATE : Extent.ROAD;
        }

        String text() {
            String gap = MODEL.chance("spaced", dice) ? " " : "";
            String head = head(gap);
            boolean yard = p.estate() != null && p.estateName().isEmpty() && !building.isEmpty();
            boolean closed = writtenEstate.isEmpty() && !building.isEmpty();
            String plate = writtenRoad + (number.isEmpty() ? "" : words.plate(number, yard, closed));
            String order = MODEL.choice("order", dice);
            String tail = tail();
            String body = writtenRoad.isEmpty() && p.village() == null ? writtenEstate + tail
                    : order.equals("estateFirst") && !estate.isEmpty() ? writtenEstate + "（" + plate + "）" + tail
                    : village + plate + gap + writtenEstate + tail;
            if (order.equals("divisionLast") && p.village() == null && !head.isEmpty()) {
                marks.append(" divisionLast");
                return body + "，" + head;
            }
            String text = head + gap + body;
            if (MODEL.chance("traditional", dice)) {
                marks.append(" traditional");
                return com.hankcs.hanlp.HanLP.s2t(text);
            }
            return text;
        }

        private String tail() {
            if (building.isEmpty()) {
                return "";
            }
            if (!room.isEmpty() && words.hyphened(building)) {
                marks.append(" hyphen");
                return building.substring(0, building.length() - 2) + (unit.isEmpty() ? "" : "-" + unit) + "-" + room;
            }
            return words.building(building) + (unit.isEmpty() ? "" : words.unit(Integer.parseInt(unit))) + (room.isEmpty() ? "" : words.room(room));
        }

        private String head(String gap) {
            String c = countyName.isEmpty() ? "" : MODEL.chance("countyShort", dice) ? County.shortOf(countyName) : countyName;
            String out = (province.equals(city) ? "" : shortened(province, "provinceShort")) + gap + shortened(city, "cityShort") + gap
                    + c + (MODEL.chance("repeated", dice) ? c : "") + gap;
            String t = town.isEmpty() ? "" : writtenTown + (p.town().urban() && MODEL.chance("office", dice) ? "办事处" : "");
            return (out + t).strip();
        }

        private String shortened(String name, String rate) {
            boolean plain = name.length() >= 3 && (name.endsWith("省") || name.endsWith("市"));
            return plain && MODEL.chance(rate, dice) ? name.substring(0, name.length() - 1) : name;
        }
    }
}
