package io.tongyuan.gazetteer.build;

import io.tongyuan.model.Level;

/**
 * One line of the list of divisions.
 *
 * @param code as many digits as its level has
 */
record Row(String code, String name) implements Comparable<Row> {
    Level level() {
        return switch (code.length()) {
            case 2 -> Level.PROVINCE;
            case 4 -> Level.CITY;
            case 6 -> Level.COUNTY;
            case 9 -> Level.TOWN;
            case 12 -> Level.VILLAGE;
            default -> throw new IllegalArgumentException("no level has codes like " + code);
        };
    }

    /** What the level adds to the code of what it lies in. */
    String ownDigits() {
        return code.substring(level() == Level.PROVINCE ? 0 : Level.values()[level().ordinal() - 1].digits());
    }

    /** What it lies in comes before it: the order of strings has shorter ones first. */
    @Override
    public int compareTo(Row other) {
        return code.compareTo(other.code);
    }
}
