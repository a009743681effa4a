package io.tongyuan.model;

/** The kinds of element a written address is made of, coarse to fine, then what qualifies it and what does not belong. */
public enum ElementType {
    PROVINCE, CITY, DISTRICT, TOWN, VILLAGE, VILLAGE_GROUP, ZONE,
    ROAD, ROAD_NUMBER, SUB_ROAD, SUB_ROAD_NUMBER, POI, SUB_POI,
    BUILDING, UNIT, FLOOR, ROOM,
    INTERSECTION, DIRECTION, DISTANCE, ASSIST,
    PERSON, PHONE, REDUNDANT, OTHER
}
