package io.tongyuan.query;

import io.tongyuan.model.StandardAddress;

/**
 * A standard address part by part: numbers without 号, 幢, 单元, 室; "" where it has none.
 *
 * @param division twelve digits
 */
public record AddressParts(String division, String road, String roadNumber, String estate, String building, String unit, String floor,
                           String room) {
    static AddressParts of(StandardAddress a) {
        return new AddressParts(a.division(), a.road(), a.roadNumber(), a.estate(), a.building(), a.unit(), a.floor(), a.room());
    }
}
