package io.tongyuan.generate.estate;

import io.tongyuan.generate.land.County;

/** 鲁（2021）周村区不动产权第0000012号; those of land begin behind all of flats. */
final class TitleNumbers {
    private static final int FIRST_OF_LAND = 8_000_001;

    private final County county;

    TitleNumbers(County county) {
        this.county = county;
    }

    String flat(int year, int index) {
        return number(year, index + 1);
    }

    String land(Lot lot) {
        return number(lot.since().getYear(), FIRST_OF_LAND + lot.index());
    }

    private String number(int year, int serial) {
        return "%s（%d）%s不动产权第%07d号".formatted(county.provinceLetter(), year, county.ownName(), serial);
    }
}
