package io.tongyuan.generate.land;

/** How far a text says a place, coarse to fine. An estate and a door plate are both a place; neither holds the other. */
public enum Extent {
    NONE, PROVINCE, CITY, COUNTY, TOWN, VILLAGE, ROAD, ESTATE, DOOR_PLATE, BUILDING, UNIT, FLOOR, ROOM
}
