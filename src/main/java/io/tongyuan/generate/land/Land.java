package io.tongyuan.generate.land;

import io.tongyuan.generate.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * The invented ground of one county. Plates and estates are kept, rooms and village houses are counted.
 *
 * @param villages     rural ones, in the order of their codes
 * @param housesAVillage houses 1 to this stand in each village
 */
public final class Land {
    private final County county;
    private final Frame frame;
    private final List<Road> roads;
    private final List<Estate> estates;
    private final List<Placed> villages;
    private final int housesAVillage;
    private final List<Place> plates = new ArrayList<>();

    /** A rural village and where it lies. */
    record Placed(Town town, Village village, double x, double y) {
    }

    Land(County county, List<Road> roads, List<Estate> estates, List<Placed> villages, int housesAVillage) {
        this.county = county;
        this.frame = new Frame(county.centre());
        this.roads = List.copyOf(roads);
        this.estates = List.copyOf(estates);
        this.villages = List.copyOf(villages);
        this.housesAVillage = housesAVillage;
        for (Road road : roads) {
            for (Road.Plate p : road.plates()) {
                plates.add(plate(road, p));
            }
        }
    }

    public County county() {
        return county;
    }

    public List<Road> roads() {
        return roads;
    }

    public List<Estate> estates() {
        return estates;
    }

    public List<Estate> estates(Estate.Kind kind) {
        return estates.stream().filter(e -> e.kind() == kind).toList();
    }

    /** Every door plate, in the order of the roads. */
    public List<Place> plates() {
        return plates;
    }

    public int villageHouses() {
        return villages.size() * housesAVillage;
    }

    /** Houses go through the villages one after another: 0 ≤ index &lt; {@link #villageHouses()}. */
    public Place villageHouse(int index) {
        Placed v = villages.get(index / housesAVillage);
        int house = index % housesAVillage;
        return place(v.town, v.village, null, 0, "" + (house + 1), null, 0, 0, 0, 0,
                v.x + house % 10 * 15, v.y + house / 10 * 15);
    }

    /** Zero where a part is not meant: (estate, 0, 0, 0, 0) is the estate itself. */
    public Place in(Estate e, int building, int unit, int floor, int room) {
        double x = building == 0 ? e.x() : e.buildingX(building);
        double y = building == 0 ? e.y() : e.buildingY(building);
        String gate = e.gate() == null ? "" : e.gate().number();
        return place(e.road().town(), null, e.road(), 0, gate, e, building, unit, floor, room, x, y);
    }

    /** The estate's r-th room, 0 ≤ r &lt; {@link Estate#rooms()}. */
    public Place room(Estate e, int r) {
        int room = r % e.roomsAFloor();
        int rest = r / e.roomsAFloor();
        int floor = rest % e.floors();
        rest /= e.floors();
        int units = Math.max(1, e.units());
        return in(e, rest / units + 1, e.units() == 0 ? 0 : rest % units + 1, floor + 1, room + 1);
    }

    /** The door plate at an estate's gate. */
    public Place gate(Estate e) {
        return plate(e.road(), e.gate());
    }

    public Place anyPlate(Dice dice) {
        return plates.get(dice.below(plates.size()));
    }

    private Place plate(Road road, Road.Plate p) {
        return place(road.town(), null, road, p.index(), p.number(), null, 0, 0, 0, 0, road.plateX(p), road.plateY(p));
    }

    private Place place(Town town, Village village, Road road, int plate, String number, Estate estate, int building,
                        int unit, int floor, int room, double x, double y) {
        return new Place(county, town, village, road, plate, number, estate, building, unit, floor, room,
                frame.point(x, y), x, y);
    }
}
