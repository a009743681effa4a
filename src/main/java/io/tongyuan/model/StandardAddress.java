package io.tongyuan.model;

import java.util.Optional;

/**
 * One address of the standard register. Components are in normal form ("" where it has none): numbers in ASCII digits
 * without 号, 幢, 单元 or 室.
 *
 * @param id       our public id
 * @param division twelve-digit code
 * @param text     the whole as the register writes it
 */
public record StandardAddress(String id, String division, String road, String roadNumber, String estate,
                              String building, String unit, String floor, String room, String text,
                              Optional<Point> point, AddressState state) {
    /** One that stands, and that nobody doubts. */
    public StandardAddress(String id, String division, String road, String roadNumber, String estate,
                           String building, String unit, String floor, String room, String text, Optional<Point> point) {
        this(id, division, road, roadNumber, estate, building, unit, floor, room, text, point, AddressState.STANDS);
    }
}
