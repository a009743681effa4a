package io.tongyuan.generate.estate;

import io.tongyuan.generate.land.Estate;
import io.tongyuan.generate.land.Place;
import java.time.LocalDate;

/**
 * A registered parcel.
 *
 * @param index  from 0
 * @param parcel 19 characters
 * @param place  the door plate, the estate or the village house on it
 * @param holder who has it today
 * @param since  day of the holder's right
 * @param developer who built the estate on it, "" where there is none
 */
record Lot(int index, String parcel, Place place, String holder, LocalDate since, String developer) {
    /** Years in which estates were built: 1999 to 2002, before anybody in the registers had a title in them. */
    static LocalDate founded(Estate e) {
        return LocalDate.of(1999 + e.index() % 4, 1 + e.index() * 5 % 12, 1 + e.index() * 11 % 28);
    }

    String use() {
        if (place.estate() == null) {
            return place.village() == null ? "商服用地" : "工业用地";
        }
        return switch (place.estate().kind()) {
            case HOUSING -> "城镇住宅用地";
            case TOWER -> "商服用地";
            case PARK, PARCEL -> "工业用地";
        };
    }

    /** 70 years to live on, 50 to work, 40 to trade. */
    LocalDate until() {
        return since.plusYears(use().equals("城镇住宅用地") ? 70 : use().equals("商服用地") ? 40 : 50);
    }

    boolean collective() {
        return place.village() != null;
    }

    /** With nothing on it, as it was sold. */
    boolean empty() {
        return place.estate() != null && place.estate().kind() == Estate.Kind.PARCEL;
    }
}
